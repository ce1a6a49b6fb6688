//! How the text left: the release and the exported files.

use super::aside::set_aside;
use crate::chain::Event;
use crate::sha256;
use crate::verifier::Detail;
use crate::verifier::evidence::{Evidence, Of, brings_text, says};

/// The role that releases and exports.
const EDITOR: &str = "editor";

/// An editor released the last text that was brought in, after all its sign-offs, while it was in review.
pub fn release(evidence: &Evidence<'_>) -> Vec<Detail> {
    let Some(release) = evidence.release() else {
        return vec![Detail::NotReleased];
    };
    let mut found = Vec::new();
    found.extend(not_an_editor(evidence, &release, &release.words.person));
    let place = release.words.article_seq;
    let late = |one: &Of<'_, _>| {
        let hash = one.said.sealed.hash();
        release.words.signoffs.contains(&hash) && one.said.sealed.article_seq() > Some(place)
    };
    if evidence.decisions().any(|one| late(&one)) {
        found.push(Detail::ReleasedTooEarly);
    }
    let before = |event: &&Event| event.article_seq < Some(place);
    let mut earlier = evidence.events().rev().filter(before);
    let last = earlier.clone().find(|event| brings_text(event));
    let submitted = earlier.find(|event| event.kind == "article.submitted");
    let is_last = last.is_some_and(|event| {
        says(event, "revision", &release.words.revision.to_string())
            && says(event, "content", &release.words.content_sha256.to_string())
    });
    if !is_last || !submitted.is_some_and(|event| says(event, "round_id", &release.words.round)) {
        found.push(Detail::NotTheLastText);
    }
    found.extend(set_aside(evidence.events().filter(before)));
    found
}

/// The files are those of the last export, which an editor made of this release; `None` without a release.
pub fn exports(evidence: &Evidence<'_>) -> Option<Vec<Detail>> {
    let release = evidence.release()?;
    let files = &evidence.bundle.parts().exports;
    let Some(export) = evidence.export() else {
        return Some(vec![Detail::NotExported]);
    };
    let mut found = Vec::new();
    found.extend(not_an_editor(evidence, &export, &export.words.person));
    let same = export.words.release == release.said.sealed.hash()
        && export.words.content_sha256 == release.words.content_sha256
        && export.words.revision == release.words.revision
        && export.words.round == release.words.round
        && export.words.article_seq > release.words.article_seq;
    if !same {
        found.push(Detail::OtherRelease);
    }
    for named in &export.words.files {
        let name = named.name.clone();
        match files.get(&named.name) {
            None => found.push(Detail::FileMissing { name }),
            Some(data) if sha256(data) != named.sha256 => {
                found.push(Detail::FileDiffers { name });
            }
            Some(_) => {}
        }
    }
    let unnamed = |name: &&String| export.words.files.iter().all(|file| file.name != **name);
    let unnamed = files.keys().filter(unnamed).cloned();
    found.extend(unnamed.map(|name| Detail::FileNotNamed { name }));
    Some(found)
}

fn not_an_editor<T>(evidence: &Evidence<'_>, one: &Of<'_, T>, person: &str) -> Option<Detail> {
    let member = evidence.bundle.roster().member(person);
    let editor = match (member, one.said.event) {
        (Some(member), Some(event)) => member.holds(EDITOR, event.seq),
        _ => false,
    };
    let name = one.said.sealed.statement().signed().person_name.to_owned();
    (!editor).then_some(Detail::NotAnEditor { name })
}
