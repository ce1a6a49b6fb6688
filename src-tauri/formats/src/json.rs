//! The model of a text as JSON, out and in again.
