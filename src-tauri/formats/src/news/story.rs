//! What both formats say of a page.

use sanshen_document::{Block, inline_text};

use super::plain;
use crate::moment::Civil;
use crate::picture::{self, Picture};
use crate::printed::{Piece, PieceKind, Printed};
use crate::publish::{AI_NOTICE, Published};
use crate::urn;
use crate::xhtml::{Reader, Setting, address, body, escaped, piece};

/// The kind of name under which the article number stands.
pub(crate) const ARTICLE_NO: &str = "urn:sanshen:id:article_no";
/// The kind of name under which the revision stands.
pub(crate) const REVISION: &str = "urn:sanshen:id:revision";
/// The kind of name under which the content hash stands.
pub(crate) const SHA256: &str = "urn:sanshen:id:sha256";
const ORIGINAL: &str = "urn:sanshen:id:original_url";

/// The moment of a page that names none.
const NO_MOMENT: &str = "1970-01-01T00:00:00Z";

/// A page as news.
pub(super) struct Story<'a> {
    pub page: &'a Published<'a>,
    /// 未经三审, for a text that must not be used.
    pub watermark: Option<&'a str>,
    /// The moment of the release, RFC 3339 in UTC.
    pub released: String,
    /// What must be said and the text, well-formed XHTML without an element around it.
    pub xhtml: String,
    /// The same in plain text.
    pub plain: String,
    /// What a desk should know before it uses the text, one sentence or more; may be empty.
    pub note: String,
    /// The printed credits on one line; may be empty.
    pub credit_line: String,
    /// Who had a part in it, in print order: where it is from, contributors, reviewers, editors.
    pub parties: Vec<Party>,
    /// Names of the content by their kinds, none empty.
    pub names: Vec<(&'static str, String)>,
    /// The pictures that the text shows, in order.
    pub shown: Vec<Shown>,
}

/// Somebody who had a part in the content.
pub(super) struct Party {
    /// What part: `urn:sanshen:role:origin_unit` or `urn:sanshen:credit:` and the printed label.
    pub role: String,
    /// The name.
    pub name: String,
    /// Whether it is where the content comes from, rather than somebody who worked on it.
    pub source: bool,
}

/// A picture that the text shows.
pub(super) struct Shown {
    /// `urn:sanshen:media:` and its hash.
    pub uri: String,
    /// The file beside this one.
    pub file: String,
    pub mime: String,
    pub bytes: usize,
    /// `None` when the file cannot be measured.
    pub size: Option<Picture>,
    pub alt: String,
    pub caption: String,
    pub credit: String,
    pub ai_generated: bool,
}

impl<'a> Story<'a> {
    pub fn of(printed: &'a Printed<'a>) -> Self {
        let page = &printed.page;
        let said: Vec<&Piece> = printed
            .pieces
            .iter()
            .filter(|piece| piece.kind == PieceKind::Notice)
            .collect();
        let released = Civil::utc(page.released_at).map(|moment| moment.to_string());
        Self {
            page,
            watermark: printed.watermark,
            released: released.unwrap_or_else(|| NO_MOMENT.to_owned()),
            xhtml: xhtml(printed, &said),
            plain: plain_text(printed, &said),
            note: note(printed),
            credit_line: lines(printed, PieceKind::Credits),
            parties: parties(page),
            names: names(page),
            shown: shown(page),
        }
    }
}

/// The file beside this one in which a picture is.
fn file(page: &Published, sha256: &str) -> Option<String> {
    let (_, ending) = page.picture(sha256)?;
    Some(format!("{sha256}.{ending}"))
}

fn xhtml(printed: &Printed, said: &[&Piece]) -> String {
    let page = &printed.page;
    let picture = |sha256: &str| file(page, sha256);
    let setting = Setting {
        picture: &picture,
        reader: Reader::Web,
    };
    let mark = printed.watermark.map(escaped);
    let mark = mark.map(|words| format!("<p class=\"watermark\">{words}</p>\n"));
    let said: String = said.iter().map(|each| piece(each)).collect();
    let text = body(&page.content.body, &setting).xhtml;
    format!("{}{said}{text}", mark.unwrap_or_default())
}

fn plain_text(printed: &Printed, said: &[&Piece]) -> String {
    let said = said.iter().flat_map(|piece| &piece.lines);
    let above = printed
        .watermark
        .into_iter()
        .chain(said.map(String::as_str));
    let text = plain::text(&printed.page.content.body);
    let all: Vec<&str> = above.chain([text.as_str()]).collect();
    all.join("\n\n")
}

fn note(printed: &Printed) -> String {
    let mark = printed.watermark.map(str::to_owned);
    let (label, words) = AI_NOTICE;
    let declared = printed.page.content.ai_declared;
    let declared = declared.then(|| format!("{label}：{words}"));
    let all: Vec<String> = mark.into_iter().chain(declared).collect();
    all.join("；")
}

fn lines(printed: &Printed, kind: PieceKind) -> String {
    let pieces = printed.pieces.iter().filter(|piece| piece.kind == kind);
    let lines: Vec<&str> = pieces
        .flat_map(|piece| &piece.lines)
        .map(|line| line.trim())
        .collect();
    lines.join("；")
}

fn parties(page: &Published) -> Vec<Party> {
    let content = page.content;
    let sources = [
        ("source_outlet", &content.source_outlet),
        ("origin_unit", &content.origin_unit),
    ];
    let sources = sources.into_iter().map(|(role, name)| Party {
        role: urn::named(&["role", role]),
        name: name.clone(),
        source: true,
    });
    let others = content
        .contributors
        .iter()
        .map(|other| (&other.role, &other.names));
    let credits = page
        .credits
        .iter()
        .map(|credit| (&credit.label, &credit.names));
    let people = others.chain(credits).flat_map(|(label, names)| {
        names.iter().map(move |name| Party {
            role: urn::named(&["credit", label]),
            name: name.clone(),
            source: false,
        })
    });
    sources
        .chain(people)
        .filter(|party| !party.name.trim().is_empty())
        .collect()
}

fn names(page: &Published) -> Vec<(&'static str, String)> {
    let original = address(&page.content.original_url).unwrap_or_default();
    let all = [
        (ARTICLE_NO, page.article_no.to_owned()),
        (REVISION, page.revision.to_string()),
        (SHA256, page.hash.to_owned()),
        (ORIGINAL, original),
    ];
    all.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn shown(page: &Published) -> Vec<Shown> {
    let mut all = Vec::new();
    page.content.body.for_each_block(&mut |block| {
        let Block::Figure {
            media,
            alt,
            credit,
            ai_generated,
            caption,
            ..
        } = block
        else {
            return;
        };
        let (Some((found, _)), Some(file)) = (page.picture(media), file(page, media)) else {
            return;
        };
        all.push(Shown {
            uri: urn::media(media),
            file,
            bytes: found.bytes.len(),
            size: picture::inspect(&found.bytes, None).ok(),
            mime: found.mime,
            alt: alt.clone(),
            caption: inline_text(caption),
            credit: credit.clone(),
            ai_generated: *ai_generated,
        });
    });
    all
}
