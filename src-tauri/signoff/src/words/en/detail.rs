//! Why, in each place.

use super::super::short;
use super::{claim, faults};
use crate::verifier::{Claim, Detail, Distrust, Status};

pub fn detail(detail: &Detail) -> String {
    match detail {
        Detail::Unreadable { fault } => faults::bundle(fault),
        Detail::NeedsFirst { claim: id } => {
            let (id, status, details) = (*id, Status::Unknown, Vec::new());
            let first = claim(&Claim { id, status, details });
            let first = first.trim_start_matches("cannot be told: ").trim_end_matches('.');
            format!("This can be told only once “{first}” holds.")
        }
        Detail::RootNotAsked => "You gave no root. Verify again with the root that is printed on a slip.".into(),
        Detail::RootDiffers { found, asked } => {
            format!("The bundle's root is {found}; you gave {}.", short(asked))
        }
        Detail::RosterBroken { change, fault } => {
            format!("Change {change} of the roster does not count: {}.", faults::roster(fault))
        }
        Detail::RosterEventDiffers { change } => {
            format!("Change {change} of the roster and its record in the ledger do not match.")
        }
        Detail::NewsroomDiffers => "The bundle names another newsroom than its roster.".into(),
        Detail::ContentDiffers { signed, found } => {
            format!("The released text's hash is {signed}; the one in the bundle has {found}.")
        }
        Detail::ContentUnreadable => "The text cannot be read.".into(),
        Detail::MediaMissing { media } => format!("The picture {} is missing.", short(media)),
        Detail::MediaDiffers { media } => format!("The picture {media} was changed."),
        Detail::MediaNotShown { media } => format!("The picture {media} is not in the text."),
        Detail::PolicyDiffers => "The policy is not the one that the release names.".into(),
        Detail::PolicyUnusable => {
            "The policy cannot be read, lacks one of the three reviews, or has a step twice.".into()
        }
        Detail::OtherPolicy { at } => format!("{} goes by another policy.", short(at)),
        Detail::Distrusted {
            file,
            name,
            distrust,
        } => format!("{} ({}): {}.", short(file), short(name), why(distrust)),
        Detail::NotEligible { name, step } => {
            format!("{} might not decide {} then.", short(name), short(step))
        }
        Detail::WriterReviewed { name, step } => {
            format!("The writer {} decided {} of the same article.", short(name), short(step))
        }
        Detail::TwoSteps { name } => format!("{} decided two steps of one round.", short(name)),
        Detail::StepOpen { step } => format!("{} has no sign-off that stands over this text.", short(step)),
        Detail::SamePerson { name } => format!("{} alone signed more than one step.", short(name)),
        Detail::OutOfOrder { step } => format!("{} was decided before an earlier step.", short(step)),
        Detail::OtherSignoffs => "The release names other sign-offs than those that stand.".into(),
        Detail::ChainBroken { fault } => faults::chain(fault),
        Detail::OtherArticle { at } => format!("{} is of another article.", short(at)),
        Detail::EventDiffers { file } => {
            format!("{} and its record in the ledger do not match.", short(file))
        }
        Detail::StatementMissing { seq } => format!("The statement that event {seq} records is missing."),
        Detail::UnknownText { file } => {
            format!("{} is over a revision or round that was never submitted before.", short(file))
        }
        Detail::UnknownEvent { seq, kind } => {
            format!("Event {seq} is of a kind that this program does not know ({}); use a newer one.", short(kind))
        }
        Detail::OtherRosterThen { seq } => {
            format!("Event {seq} went by another roster than that of the moment: a change may have been left out.")
        }
        Detail::NotReleased => "There is no release.".into(),
        Detail::NotAnEditor { name } => format!("{} was no editor then.", short(name)),
        Detail::ReleasedTooEarly => "It was released before it was signed.".into(),
        Detail::NotTheLastText => "The release is not over the last submitted or corrected text.".into(),
        Detail::SetAside { seq, kind } => match kind.as_str() {
            "decision.hold" => format!("At event {seq} it was held; it was released without being resumed."),
            "decision.reject" => format!("At event {seq} it was rejected, so it could not be released any more."),
            "decision.spike" => format!("At event {seq} it was spiked, so it could not be released any more."),
            _ => format!("At event {seq} it was returned to the writer; it was released without being submitted again."),
        },
        Detail::NotHeld { seq } => format!("Event {seq} resumes the article, which nobody held then."),
        Detail::OtherRelease => "The export is of another release.".into(),
        Detail::NotExported => "There is no export.".into(),
        Detail::FileMissing { name } => format!("The exported file “{}” is missing.", short(name)),
        Detail::FileDiffers { name } => format!("“{}” is not the exported file.", short(name)),
        Detail::FileNotNamed { name } => format!("“{}” was not exported.", short(name)),
        Detail::ChangedAfter { seq, kind } => {
            format!("Event {seq} came after the release ({}).", short(kind))
        }
        Detail::NotInLedger { seq } => format!("Event {seq} does not stand at its place."),
        Detail::OtherHistory { size } => {
            format!("The head over the first {size} events does not belong to this ledger.")
        }
        Detail::HeadElsewhere => {
            "The head is not the one at the article's last event, so later ones could have been left out.".into()
        }
        Detail::HeadNotAsked => "You gave no head. Verify again with the head that is printed on a slip.".into(),
        Detail::HeadNotCovered { size } => format!(
            "The bundle reaches event {size} and does not know your head: it may be later than the bundle, or of another ledger. Ask for a newer bundle."
        ),
        Detail::HeadReached { size } => format!("Your head is that of the first {size} events."),
    }
}

fn why(distrust: &Distrust) -> &'static str {
    match distrust {
        Distrust::OtherNewsroom => "signed for another newsroom",
        Distrust::UnknownPerson => "the roster does not know this person",
        Distrust::OtherName => "the roster has another name for this person",
        Distrust::OnBehalf => "signed on somebody else's behalf, with no delegation on record",
        Distrust::NotTheirKey => "the key never was this person's",
        Distrust::KeyNotThen => "the key did not count yet, or no longer, at that place",
        Distrust::OtherRoster => "signed by another roster than that of the moment",
        Distrust::BadSignature { fault } => faults::signature(*fault),
        Distrust::NonceUsed => "another statement has the same nonce",
        Distrust::Unrecorded => "the ledger has no record of it",
    }
}
