//! Articles as they come out of the printer.

mod faults;
mod galley;
mod generated;
mod hostile;
mod pages;
mod pictures;
mod properties;
mod sample;
mod tables;
