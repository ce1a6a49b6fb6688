//! The page as EPUB 3.
