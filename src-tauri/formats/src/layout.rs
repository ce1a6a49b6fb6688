//! A channel's layout: which pieces a page has, in which order, in which words.
