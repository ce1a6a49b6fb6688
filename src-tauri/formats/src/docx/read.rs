//! Reads a Word file into blocks, tracked changes, comments and pictures.
