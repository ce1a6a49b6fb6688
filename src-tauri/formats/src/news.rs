//! Exchange formats of news agencies: ninjs 2.1 and NewsML-G2.
