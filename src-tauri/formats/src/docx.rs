//! Word files (OOXML) in and out, on our own reader and writer.

mod package;
pub mod read;
pub mod write;
