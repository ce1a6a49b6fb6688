//! The page as a fragment for the WeChat editor.
