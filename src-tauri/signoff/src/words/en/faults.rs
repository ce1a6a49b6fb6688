//! What is wrong with a file, a roster, a signature, a chain.

use super::super::short;
use crate::SignatureFault;
use crate::bundle::BundleFault;
use crate::chain::ChainFault;
use crate::roster::RosterFault;

pub fn bundle(fault: &BundleFault) -> String {
    match fault {
        BundleFault::TooLarge { what } => match what.as_str() {
            "file" => "The file is larger than 512 MB and was not read.".into(),
            "text" => "There is too much text in it; it was not read.".into(),
            "entries" => "There are too many files in it; it was not read.".into(),
            name => format!("“{}” is too large and was not read.", short(name)),
        },
        BundleFault::NotABundle => "This is no sanshen bundle.".into(),
        BundleFault::NewerVersion { found } => {
            format!(
                "This is a bundle of a newer format ({}); use a newer program.",
                short(found)
            )
        }
        BundleFault::Truncated => "The file is cut short; download it again.".into(),
        BundleFault::Compressed { name } => {
            format!(
                "“{}” is compressed, which no bundle is; it was not unpacked.",
                short(name)
            )
        }
        BundleFault::ForeignZip { name } => {
            format!(
                "Another program packed this zip again (at “{}”).",
                short(name)
            )
        }
        BundleFault::ZipDamaged { name } if name.is_empty() => "The file is damaged.".into(),
        BundleFault::ZipDamaged { name } => format!("“{}” is damaged or was changed.", short(name)),
        BundleFault::PathOutside { name } => {
            format!(
                "“{}” would be written outside its folder: a hostile file, not unpacked.",
                short(name)
            )
        }
        BundleFault::DuplicateName { name } => format!("“{}” is there twice.", short(name)),
        BundleFault::UnknownName { name } => {
            format!("“{}” does not belong in a bundle.", short(name))
        }
        BundleFault::Missing { name } => format!("“{}” is missing.", short(name)),
        BundleFault::RosterMissing => "The roster is missing.".into(),
        BundleFault::TooDeep { name } => {
            format!("“{}” is nested too deep and was not read.", short(name))
        }
        BundleFault::Unreadable { name } => format!("“{}” cannot be understood.", short(name)),
        BundleFault::BadStatement { name, .. } => format!("“{}” is no statement.", short(name)),
        BundleFault::NotCanonical { name } => {
            format!(
                "“{}” was changed, or is not written as it was made.",
                short(name)
            )
        }
    }
}

pub fn roster(fault: &RosterFault) -> &'static str {
    match fault {
        RosterFault::NotAStatement { .. } => "it is no statement",
        RosterFault::NotAChange => "it is no change of the roster",
        RosterFault::OutOfPlace => "it does not follow the one before, or is not where it says",
        RosterFault::Founding => "a roster begins with its founding, and only there",
        RosterFault::OtherNewsroom => "it is another newsroom's",
        RosterFault::BadSignature { fault } => signature(*fault),
        RosterFault::UnknownSigner => {
            "its signer is not on the roster, or the key did not count then"
        }
        RosterFault::NotAllowed => "its signer was no administrator then",
        RosterFault::WrongPerson => "its person is not on the roster, or is there already",
        RosterFault::NameTaken => "the name is somebody else's",
        RosterFault::KeyUsed => "the key was somebody's before",
        RosterFault::NoSuchKey => "the key to revoke does not count any more",
        RosterFault::LastAdministrator => "it would leave no administrator",
    }
}

pub fn signature(fault: SignatureFault) -> &'static str {
    match fault {
        SignatureFault::TooLarge | SignatureFault::Malformed => "the signature cannot be read",
        SignatureFault::NotCanonical => "the signature is not written as it was made",
        SignatureFault::WrongNamespace => "the signature was made for another purpose",
        SignatureFault::OtherKey => "the signature is another key's",
        SignatureFault::Unsupported => {
            "the signature uses something that this program does not know"
        }
        SignatureFault::Invalid => "the signature does not fit what it signs",
    }
}

pub fn chain(fault: &ChainFault) -> String {
    match fault {
        ChainFault::SequenceGap { seq } => {
            format!("Before event {seq} something is missing, doubled or moved.")
        }
        ChainFault::BrokenLink { seq } => format!("Event {seq} does not continue the one before."),
        ChainFault::WrongHash { seq } => format!("Event {seq} was changed."),
        ChainFault::Malformed { seq } => format!("Event {seq} is not whole."),
        ChainFault::OtherArticle { seq } => format!("Event {seq} is of another article."),
        ChainFault::TailCut { seq, known } => {
            format!("The history ends at {seq}, though {known} is known.")
        }
        ChainFault::OtherHistory { seq } => format!("Event {seq} is not the one that is known."),
    }
}
