//! Whole numbers as decimal strings, since RFC 8785 numbers are doubles.

use std::{fmt::Display, str::FromStr};

use serde::{Deserialize, Deserializer, Serializer, de::Error};

pub fn serialize<N: Display, S: Serializer>(number: &N, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(number)
}

pub fn deserialize<'de, N: FromStr, D: Deserializer<'de>>(from: D) -> Result<N, D::Error> {
    let digits = String::deserialize(from)?;
    digits
        .parse()
        .map_err(|_| D::Error::custom("not a whole number"))
}
