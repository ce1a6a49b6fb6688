//! ninjs 2.1 (IPTC, May 2023): <https://iptc.org/std/ninjs/>.

use serde::Serialize;

use super::story::{Shown, Story};
use crate::publish::{AI_PICTURE, origin_word};
use crate::urn;

/// The object as pretty-printed JSON with a line end.
pub(super) fn written(story: &Story) -> String {
    let object = Object::of(story);
    // Strings, numbers and lists of them: nothing that JSON cannot say.
    serde_json::to_string_pretty(&object).unwrap_or_default() + "\n"
}

#[derive(Default, Serialize)]
struct Object {
    uri: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    representationtype: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    version: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    versioncreated: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pubstatus: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    usageterms: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    ednote: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    language: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    slugline: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    by: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headlines: Vec<Text>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    descriptions: Vec<Text>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bodies: Vec<Text>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    subjects: Vec<Concept>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    genres: Vec<Concept>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    infosources: Vec<Concept>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    renditions: Vec<Rendition>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    associations: Vec<Object>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    altids: Vec<AltId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standard: Option<Standard>,
}

/// A headline, a description or a body.
#[derive(Serialize)]
struct Text {
    role: &'static str,
    contenttype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    charcount: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wordcount: Option<u32>,
    value: String,
}

#[derive(Default, Serialize)]
struct Concept {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rel: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri: Option<String>,
}

#[derive(Serialize)]
struct Rendition {
    name: &'static str,
    contenttype: String,
    /// The file beside this one; `href` would have to be a whole address.
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    sizeinbytes: usize,
}

#[derive(Serialize)]
struct AltId {
    role: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Standard {
    name: &'static str,
    version: &'static str,
    schema: &'static str,
}

const STANDARD: Standard = Standard {
    name: "ninjs",
    version: "2.1",
    schema: "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json",
};

impl Object {
    fn of(story: &Story) -> Self {
        let page = story.page;
        let content = page.content;
        let status = match story.watermark {
            Some(_) => "withheld",
            None => "usable",
        };
        Self {
            uri: urn::article(page),
            kind: "text",
            representationtype: "full".to_owned(),
            version: page.revision.to_string(),
            versioncreated: story.released.clone(),
            pubstatus: status.to_owned(),
            usageterms: page.disclaimer.unwrap_or_default().to_owned(),
            ednote: story.note.clone(),
            language: "zh-CN".to_owned(),
            title: content.title.clone(),
            slugline: page.article_no.to_owned(),
            by: content.byline.join("、"),
            headlines: plain([
                ("main", &content.title),
                ("kicker", &content.kicker),
                ("subtitle", &content.subtitle),
            ]),
            descriptions: plain([
                ("summary", &content.summary),
                ("credits", &story.credit_line),
                // A day: `contentcreated` would have to be a moment.
                ("original_date", &content.original_date),
            ]),
            bodies: bodies(story),
            subjects: subjects(story),
            genres: vec![Concept {
                name: origin_word(content.origin).to_owned(),
                ..Concept::default()
            }],
            infosources: parties(story),
            associations: pictures(story),
            altids: names(story),
            standard: Some(STANDARD),
            ..Self::default()
        }
    }

    fn picture(number: usize, shown: &Shown, version: &str) -> Self {
        let made = shown.ai_generated.then_some(AI_PICTURE);
        Self {
            uri: shown.uri.clone(),
            kind: "picture",
            name: format!("图{number}"),
            versioncreated: version.to_owned(),
            by: shown.credit.clone(),
            ednote: made.unwrap_or_default().to_owned(),
            descriptions: plain([("caption", &shown.caption), ("alt", &shown.alt)]),
            renditions: vec![Rendition {
                name: "original",
                contenttype: shown.mime.clone(),
                title: shown.file.clone(),
                width: shown.size.map(|size| size.width),
                height: shown.size.map(|size| size.height),
                sizeinbytes: shown.bytes,
            }],
            ..Self::default()
        }
    }
}

fn plain<const N: usize>(texts: [(&'static str, &str); N]) -> Vec<Text> {
    let texts = texts.into_iter().filter(|(_, value)| !value.is_empty());
    let text = |(role, value): (&'static str, &str)| Text {
        role,
        contenttype: "text/plain",
        charcount: None,
        wordcount: None,
        value: value.to_owned(),
    };
    texts.map(text).collect()
}

/// The text twice, with and without markup. Characters and words are counted as a Chinese desk counts them.
fn bodies(story: &Story) -> Vec<Text> {
    let count = story.page.content.count();
    let body = |contenttype, value: &str| Text {
        role: "main",
        contenttype,
        charcount: Some(count.characters),
        wordcount: Some(count.words),
        value: value.to_owned(),
    };
    vec![
        body("text/html", &story.xhtml),
        body("text/plain", &story.plain),
    ]
}

fn subjects(story: &Story) -> Vec<Concept> {
    let words = story.page.content.keywords.iter().map(|word| Concept {
        name: word.clone(),
        rel: Some("keyword"),
        ..Concept::default()
    });
    let section = Some(story.page.section).filter(|name| !name.is_empty());
    let section = section.map(|name| Concept {
        name: name.to_owned(),
        rel: Some("section"),
        ..Concept::default()
    });
    words.chain(section).collect()
}

fn parties(story: &Story) -> Vec<Concept> {
    let party = story.parties.iter().map(|party| Concept {
        name: party.name.clone(),
        role: Some(party.role.clone()),
        ..Concept::default()
    });
    party.collect()
}

fn pictures(story: &Story) -> Vec<Object> {
    let all = story.shown.iter().enumerate();
    all.map(|(at, shown)| Object::picture(at + 1, shown, &story.released))
        .collect()
}

fn names(story: &Story) -> Vec<AltId> {
    let all = story.names.iter().map(|(role, value)| AltId {
        role,
        value: value.clone(),
    });
    all.collect()
}
