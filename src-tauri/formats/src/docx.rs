//! Word files (OOXML) in and out, on our own reader and writer.

pub mod read;
pub mod write;
