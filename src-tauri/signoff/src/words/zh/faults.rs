//! What is wrong with a file, a roster, a signature, a chain.

use super::super::short;
use crate::SignatureFault;
use crate::bundle::BundleFault;
use crate::chain::ChainFault;
use crate::roster::RosterFault;

pub fn bundle(fault: &BundleFault) -> String {
    match fault {
        BundleFault::TooLarge { what } => match what.as_str() {
            "file" => "文件超过 512 MB，没有读取。".into(),
            "text" => "包内的文字过多，没有读取。".into(),
            "entries" => "包内文件过多，没有读取。".into(),
            name => format!("包内的“{}”过大，没有读取。", short(name)),
        },
        BundleFault::NotABundle => "这不是三审台的核验包。".into(),
        BundleFault::NewerVersion { found } => {
            format!("这是新版核验包（{}），请换用新版程序。", short(found))
        }
        BundleFault::Truncated => "文件不完整，后面缺了一截，请重新下载。".into(),
        BundleFault::Compressed { name } => {
            format!("“{}”是压缩过的，核验包从不压缩，没有解开。", short(name))
        }
        BundleFault::ForeignZip { name } => {
            format!("这个 zip 由别的程序重新打包过（见“{}”）。", short(name))
        }
        BundleFault::ZipDamaged { name } if name.is_empty() => "文件损坏。".into(),
        BundleFault::ZipDamaged { name } => format!("“{}”损坏或被改动。", short(name)),
        BundleFault::PathOutside { name } => {
            format!(
                "“{}”会写到文件夹之外，这是恶意文件，没有解开。",
                short(name)
            )
        }
        BundleFault::DuplicateName { name } => format!("“{}”出现了两次。", short(name)),
        BundleFault::UnknownName { name } => format!("“{}”不该在核验包里。", short(name)),
        BundleFault::Missing { name } => format!("缺少“{}”。", short(name)),
        BundleFault::RosterMissing => "缺少名册。".into(),
        BundleFault::TooDeep { name } => format!("“{}”嵌套过深，没有读取。", short(name)),
        BundleFault::Unreadable { name } => format!("“{}”的格式读不懂。", short(name)),
        BundleFault::BadStatement { name, .. } => format!("“{}”不是签字书。", short(name)),
        BundleFault::NotCanonical { name } => {
            format!("“{}”被改动过，或不是原来的写法。", short(name))
        }
    }
}

pub fn roster(fault: &RosterFault) -> String {
    match fault {
        RosterFault::NotAStatement { .. } => "不是签字书".into(),
        RosterFault::NotAChange => "不是名册变更".into(),
        RosterFault::OutOfPlace => "与前一次接不上，或不在所写的位置".into(),
        RosterFault::Founding => "名册只能从创始开始，且只有一次".into(),
        RosterFault::OtherNewsroom => "是另一个单位的".into(),
        RosterFault::BadSignature { fault } => signature(*fault).into(),
        RosterFault::UnknownSigner => "签署人不在名册上，或密钥当时无效".into(),
        RosterFault::NotAllowed => "签署人当时不是管理员".into(),
        RosterFault::WrongPerson => "所改的人不在名册上，或已经在册".into(),
        RosterFault::NameTaken => "名字与别人重复".into(),
        RosterFault::KeyUsed => "密钥曾属于某人".into(),
        RosterFault::NoSuchKey => "要作废的密钥已经无效".into(),
        RosterFault::LastAdministrator => "会使单位没有管理员".into(),
    }
}

pub fn signature(fault: SignatureFault) -> &'static str {
    match fault {
        SignatureFault::TooLarge | SignatureFault::Malformed => "签名读不懂",
        SignatureFault::NotCanonical => "签名不是原来的写法",
        SignatureFault::WrongNamespace => "签名是为别的用途做的",
        SignatureFault::OtherKey => "签名出自另一把密钥",
        SignatureFault::Unsupported => "签名用了本程序不认识的算法",
        SignatureFault::Invalid => "签名与内容不符",
    }
}

pub fn chain(fault: &ChainFault) -> String {
    match fault {
        ChainFault::SequenceGap { seq } => format!("台账第 {seq} 条之前有缺失、重复或调换。"),
        ChainFault::BrokenLink { seq } => format!("台账第 {seq} 条与前一条接不上。"),
        ChainFault::WrongHash { seq } => format!("台账第 {seq} 条的内容被改动。"),
        ChainFault::Malformed { seq } => format!("台账第 {seq} 条残缺。"),
        ChainFault::OtherArticle { seq } => format!("台账第 {seq} 条属于另一篇稿件。"),
        ChainFault::TailCut { seq, known } => {
            format!("经过只到第 {seq} 条，而已知有第 {known} 条。")
        }
        ChainFault::OtherHistory { seq } => format!("第 {seq} 条不是已知的那一条。"),
    }
}
