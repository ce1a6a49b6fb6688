//! English.

mod detail;
mod faults;

use super::{Words, short};
use crate::verifier::{Claim, ClaimId, Facts, NotProven, SignedBy, Status, Verdict};

pub const WORDS: Words = Words {
    verdict,
    facts,
    signed_by,
    claim,
    detail: detail::detail,
    mend,
    not_proven_heading: "No bundle can prove:",
    not_proven,
};

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Valid => "VALID: every claim holds, against the root and the head that you gave.",
        Verdict::Invalid => "INVALID: some claims fail. Do not rely on this article.",
        Verdict::Unanchored => {
            "NOT ANCHORED: nothing is wrong, but it was not matched with a root and a head that you know from elsewhere. Do not take it as valid."
        }
    }
}

fn facts(facts: &Facts) -> Vec<String> {
    let revision = facts
        .revision
        .map_or("none".into(), |number| number.to_string());
    vec![
        format!("Newsroom: {}", short(&facts.newsroom)),
        format!("Article: {}", short(&facts.article_no)),
        format!("Title: {}", short(&facts.title)),
        format!("Released revision: {revision}"),
        format!("Content hash: {}", facts.content_sha256),
        format!("Root: {}", facts.root),
        format!(
            "Ledger head: {} (over {} events)",
            facts.head.root, facts.head.size
        ),
    ]
}

fn signed_by(by: &SignedBy) -> String {
    let step = match by.step.as_str() {
        "release" => "Released",
        "export" => "Exported",
        _ => &by.step_name,
    };
    let instead = match by.on_behalf_of.as_str() {
        "" => String::new(),
        other => format!(" for {}", short(other)),
    };
    let opinion = match by.opinion.as_str() {
        "" => String::new(),
        opinion => format!(", opinion: {}", short(opinion)),
    };
    format!(
        "{}: {}{instead}, {}, revision {}{opinion}; key {}, enrolled by {}",
        short(step),
        short(&by.name),
        by.time,
        by.revision,
        by.key,
        short(&by.enrolled_by)
    )
}

fn claim(claim: &Claim) -> String {
    let text = match claim.id {
        ClaimId::Readable => "the bundle is complete and unmodified",
        ClaimId::Root => "the roster begins with the key that you know",
        ClaimId::Roster => {
            "every change of the roster was signed by an administrator of that moment"
        }
        ClaimId::Content => "the text and its pictures are the released ones",
        ClaimId::Policy => "the review policy is the one the round was opened with",
        ClaimId::Signatures => "every signature is by a key that was that person's at that place",
        ClaimId::Roles => {
            "everybody who decided might decide that step, and the writer did not overstep"
        }
        ClaimId::ThreeReviews => {
            "every step was signed over exactly this text, each by a different person"
        }
        ClaimId::Chain => "the article's history is unbroken and matches the signatures one by one",
        ClaimId::Release => "an editor released it after all sign-offs",
        ClaimId::Exports => "the exported files are those that the exporter signed for",
        ClaimId::After => "nothing was changed or withdrawn after the release",
        ClaimId::Ledger => "every event stands at its place in the ledger",
        ClaimId::Head => "the ledger reaches the head that you know",
    };
    match claim.status {
        Status::Holds => format!("holds: {text}."),
        Status::Fails => format!("FAILS: {text}."),
        Status::Unknown => format!("cannot be told: {text}."),
    }
}

fn mend(claim: &Claim) -> &'static str {
    match claim.id {
        ClaimId::Readable => {
            "Ask for the original file again; do not unpack and pack it, nor send it by a way that changes attachments."
        }
        ClaimId::Root => {
            "This may be somebody else's roster. Check the root against a printed slip, or ask the newsroom."
        }
        ClaimId::Roster => {
            "The roster cannot be trusted, nor can any signature that depends on it. Ask the newsroom's chief editor."
        }
        ClaimId::Content => {
            "This text or picture is not the one that was reviewed. Ask for the released one."
        }
        ClaimId::Policy => "It cannot be told which reviews were due. Ask the newsroom.",
        ClaimId::Signatures => "Do not rely on these signatures; ask the signers themselves.",
        ClaimId::Roles => "These decisions break the review policy. Ask the newsroom.",
        ClaimId::ThreeReviews => {
            "The three reviews were not completed. Do not use it as a reviewed article."
        }
        ClaimId::Chain => "The history was changed. Ask for a new bundle, and keep this one.",
        ClaimId::Release => "The article was not properly released. Do not use it.",
        ClaimId::Exports => "Do not use the files that do not match; ask for the exported ones.",
        ClaimId::After => "The article changed after its release. Ask for the newest bundle.",
        ClaimId::Ledger => "The ledger was changed. Keep this file and ask the newsroom.",
        ClaimId::Head => "Ask for a newer bundle.",
    }
}

fn not_proven(unproven: &NotProven) -> String {
    match unproven {
        NotProven::TrueTime => "The true time: all times are those of the signers' computers.".into(),
        NotProven::WasRead => "That the signers read the text.".into(),
        NotProven::AfterHead { size } => {
            format!("What happened after event {size} of the ledger, and in which order, such as a later correction or withdrawal.")
        }
        NotProven::OtherBranch => {
            "That the ledger records nothing else of this article than what is shown: only the newsroom, which keeps all of it, can show that.".into()
        }
        NotProven::WholeRoster { changes } => format!(
            "That the roster had no changes besides the {changes} shown: every event and signature of this article went by the last of them at its time, and one that all later signers and the keeper of the ledger passed over would not show."
        ),
        NotProven::TrueWriter => {
            "That the writer on record wrote it: nobody signs for writing or submitting.".into()
        }
        NotProven::RealPersons => {
            "That each name is that real person: the administrator who enrolled the key vouches for it, named with each signature.".into()
        }
        NotProven::KeyReplaced { name, by, seq } => format!(
            "That {} agreed to a new key: at event {seq}, {} put it in the place of the old one. Ask the person.",
            short(name),
            short(by)
        ),
        NotProven::KeyIsNew { name, by, seq } => format!(
            "That {}'s key is their own: {} enrolled it at event {seq}, when the article had already begun. Ask the person.",
            short(name),
            short(by)
        ),
        NotProven::KeyByReleaser { name, by, seq } => format!(
            "That {}'s key is their own: {}, who enrolled it at event {seq}, also released or exported this article. Ask the person.",
            short(name),
            short(by)
        ),
        NotProven::FilesShowContent => {
            "That the exported files show the text: the exporter vouches for it.".into()
        }
    }
}
