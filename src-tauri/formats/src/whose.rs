//! What a file that we wrote says of itself.
