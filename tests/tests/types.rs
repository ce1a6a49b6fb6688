//! The window's types are generated from the core's; a stale file fails.

#![allow(clippy::unwrap_used)]

use expect_test::expect_file;

#[test]
fn the_windows_types_are_those_of_the_core() {
    expect_file!["../../ui/src/api/types.gen.ts"].assert_eq(&sanshen_editorial::wire::typescript());
}
