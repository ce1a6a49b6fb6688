//! The cast of every story, and their keys (opened once: sealing is slow on purpose).

use std::sync::OnceLock;

use sanshen_editorial::words::Role;
use sanshen_signoff::custody::{Signer, create_key_file, open_key_file};

/// What seals everybody's key.
pub const CAST_PASSPHRASE: &str = "test-passphrase";

/// A person of the stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cast {
    /// 总编：管理员
    Chief,
    /// 撰稿
    Writer,
    /// 撰稿，也是一审人
    WriterReviewer,
    /// 一审
    First,
    /// 一审、二审
    FirstAndSecond,
    /// 二审
    Second,
    /// 三审
    Third,
    /// 编辑
    Editor,
}

impl Cast {
    /// Everybody, the founder first.
    pub const ALL: [Cast; 8] = [
        Cast::Chief,
        Cast::Writer,
        Cast::WriterReviewer,
        Cast::First,
        Cast::FirstAndSecond,
        Cast::Second,
        Cast::Third,
        Cast::Editor,
    ];

    /// The person's name.
    pub fn name(self) -> &'static str {
        match self {
            Cast::Chief => "雷总编",
            Cast::Writer => "沈撰稿",
            Cast::WriterReviewer => "韦兼审",
            Cast::First => "欧阳一审",
            Cast::FirstAndSecond => "龙两审",
            Cast::Second => "曹二审",
            Cast::Third => "彭㛃三审",
            Cast::Editor => "唐编发",
        }
    }

    /// The secret of the person's key.
    pub fn seed(self) -> [u8; 32] {
        let number = Cast::ALL.iter().position(|known| *known == self).unwrap();
        [u8::try_from(number + 1).unwrap(); 32]
    }

    /// What the person may do.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Cast::Chief => &[Role::Administrator],
            Cast::Writer => &[Role::Writer],
            Cast::WriterReviewer => &[Role::Writer, Role::FirstReviewer],
            Cast::First => &[Role::FirstReviewer],
            Cast::FirstAndSecond => &[Role::FirstReviewer, Role::SecondReviewer],
            Cast::Second => &[Role::SecondReviewer],
            Cast::Third => &[Role::ThirdReviewer],
            Cast::Editor => &[Role::Editor],
        }
    }
}

/// The person's opened key; the same in every story, so that fingerprints are fixed.
pub fn signer(person: Cast) -> &'static Signer {
    static KEYS: OnceLock<Vec<Signer>> = OnceLock::new();
    let keys = KEYS.get_or_init(|| {
        let make = |(number, person): (usize, &Cast)| {
            let number = u8::try_from(number + 1).unwrap();
            let salt = [number; 16];
            let sealed =
                create_key_file(&person.seed(), &salt, CAST_PASSPHRASE, person.name()).unwrap();
            open_key_file(&sealed, CAST_PASSPHRASE).unwrap()
        };
        Cast::ALL.iter().enumerate().map(make).collect()
    });
    &keys[Cast::ALL.iter().position(|known| *known == person).unwrap()]
}
