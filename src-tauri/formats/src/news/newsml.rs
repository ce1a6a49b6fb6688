//! NewsML-G2 2.35 (IPTC): <https://iptc.org/standards/newsml-g2/>.
//!
//! The order of elements is that of the schema's types (NewsItem, ItemMetadataType, ContentMetadataAfDType).

use super::story::{Shown, Story};
use crate::moment::Civil;
use crate::publish::{AI_PICTURE, origin_word};
use crate::urn;
use crate::xhtml::{NAMESPACE, escaped};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NEWS: &str = "http://iptc.org/std/nar/2006-10-01/";
/// Says what `ninat:`, `stat:`, `drol:` and `irel:` mean.
const CATALOG: &str = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";
/// IPTC NewsCodes, digital source type: a work of people with parts that a trained model made.
const PARTLY_MADE: &str =
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";

/// The news item as an XML document.
pub(super) fn written(story: &Story) -> String {
    let page = story.page;
    // The standard counts versions from 1; our own number stands among the names.
    let version = page.revision.max(1);
    let guid = escaped(&urn::article(page));
    format!(
        "{HEAD}<newsItem xmlns=\"{NEWS}\" standard=\"NewsML-G2\" standardversion=\"2.35\" conformance=\"power\" guid=\"{guid}\" version=\"{version}\" xml:lang=\"zh-CN\">\n<catalogRef href=\"{CATALOG}\"/>\n{}{}{}{}</newsItem>\n",
        rights(story),
        item_meta(story),
        content_meta(story),
        content(story)
    )
}

fn rights(story: &Story) -> String {
    match text("usageTerms", "", story.page.disclaimer.unwrap_or_default()) {
        terms if terms.is_empty() => terms,
        terms => format!("<rightsInfo>\n{terms}</rightsInfo>\n"),
    }
}

fn item_meta(story: &Story) -> String {
    let status = match story.watermark {
        Some(_) => "withheld",
        None => "usable",
    };
    let provider = match party("provider", "", story.page.site) {
        none if none.is_empty() => "<provider uri=\"urn:sanshen:provider\"/>\n".to_owned(),
        provider => provider,
    };
    let links: String = story.shown.iter().map(link).collect();
    format!(
        "<itemMeta>\n<itemClass qcode=\"ninat:text\"/>\n{provider}<versionCreated>{}</versionCreated>\n<pubStatus qcode=\"stat:{status}\"/>\n<generator>Sanshen</generator>\n{}{}{links}</itemMeta>\n",
        story.released,
        text("title", "", &story.page.content.title),
        text("edNote", "", &story.note),
    )
}

/// A picture that belongs to the text, as a file beside this one.
fn link(shown: &Shown) -> String {
    let words = [&shown.caption, &shown.alt];
    let words = words.into_iter().find(|words| !words.trim().is_empty());
    let made = shown.ai_generated.then_some(AI_PICTURE);
    let credit = Some(shown.credit.as_str()).filter(|credit| !credit.is_empty());
    let title: Vec<&str> = words
        .map(String::as_str)
        .into_iter()
        .chain(credit)
        .chain(made)
        .collect();
    format!(
        "<link rel=\"irel:associatedWith\" href=\"{}\" residref=\"{}\" contenttype=\"{}\" size=\"{}\" title=\"{}\"/>\n",
        line(&shown.file),
        line(&shown.uri),
        line(&shown.mime),
        shown.bytes,
        line(&title.join("；"))
    )
}

fn content_meta(story: &Story) -> String {
    let page = story.page;
    let content = page.content;
    let mut out = String::from("<contentMeta>\n");
    if let Some((_, "")) = Civil::read(&content.original_date) {
        out += &text("contentCreated", "", &content.original_date);
    }
    if content.ai_declared {
        out += &format!("<digitalSourceType uri=\"{PARTLY_MADE}\"/>\n");
    }
    let (sources, people): (Vec<_>, Vec<_>) = story.parties.iter().partition(|party| party.source);
    for from in sources {
        out += &party("infoSource", &from.role, &from.name);
    }
    for name in &content.byline {
        out += &party("creator", "", name);
    }
    for by in people {
        out += &party("contributor", &by.role, &by.name);
    }
    for (kind, name) in &story.names {
        out += &text("altId", &format!(" typeuri=\"{kind}\""), name);
    }
    out += "<language tag=\"zh-CN\"/>\n";
    out += &concept("genre", "urn:sanshen:origin", origin_word(content.origin));
    for word in &content.keywords {
        out += &text("keyword", "", word);
    }
    out += &concept("subject", "urn:sanshen:section", page.section);
    out += &text("slugline", "", page.article_no);
    out += &text("headline", "", &content.title);
    out += &text(
        "headline",
        " roleuri=\"urn:sanshen:role:kicker\"",
        &content.kicker,
    );
    out += &text(
        "headline",
        " roleuri=\"urn:sanshen:role:subtitle\"",
        &content.subtitle,
    );
    out += &text("by", "", &content.byline.join("、"));
    out += &text("creditline", "", &story.credit_line);
    out += &text("description", " role=\"drol:summary\"", &content.summary);
    out + "</contentMeta>\n"
}

fn content(story: &Story) -> String {
    let count = story.page.content.count();
    let title = line(&story.page.content.title);
    format!(
        "<contentSet>\n<inlineXML contenttype=\"application/xhtml+xml\" charcount=\"{}\" wordcount=\"{}\">\n<html xmlns=\"{NAMESPACE}\" lang=\"zh-CN\" xml:lang=\"zh-CN\">\n<head>\n<title>{title}</title>\n</head>\n<body>\n{}</body>\n</html>\n</inlineXML>\n</contentSet>\n",
        count.characters, count.words, story.xhtml
    )
}

/// An element that holds a line of text; nothing when the line has no visible character.
fn text(element: &str, attributes: &str, value: &str) -> String {
    match line(value) {
        value if value.trim().is_empty() => String::new(),
        value => format!("<{element}{attributes}>{value}</{element}>\n"),
    }
}

/// A person or a unit, of whom we know the name alone.
fn party(element: &str, role: &str, name: &str) -> String {
    let role = match role {
        "" => String::new(),
        role => format!(" roleuri=\"{}\"", line(role)),
    };
    match line(name) {
        name if name.trim().is_empty() => String::new(),
        name => {
            format!("<{element} literal=\"{name}\"{role}>\n<name>{name}</name>\n</{element}>\n")
        }
    }
}

/// A concept of our own of this kind.
fn concept(element: &str, kind: &str, name: &str) -> String {
    match line(name) {
        name if name.trim().is_empty() => String::new(),
        name => format!(
            "<{element} typeuri=\"{kind}\" literal=\"{name}\">\n<name>{name}</name>\n</{element}>\n"
        ),
    }
}

/// Text on one line, as the standard's strings are: no tab and no line end.
fn line(text: &str) -> String {
    escaped(&text.replace(['\t', '\n', '\r'], " "))
}
