//! Writes a page as a Word file: clean, or with suggestions and comments.
