//! The package document: what the book is, what is in it, in which order.

use super::pictures::Pictures;
use crate::moment::Civil;
use crate::printed::Printed;
use crate::urn;
use crate::xhtml::{address, escaped};

/// The package document's name in the container.
pub(crate) const PACKAGE: &str = "EPUB/package.opf";

/// 1970, for a page that names no moment: the format demands one.
const NO_MOMENT: &str = "1970-01-01T00:00:00Z";

/// The package document.
pub(super) fn written(printed: &Printed, title: &str, pictures: &Pictures) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" xml:lang=\"zh-CN\" unique-identifier=\"id\" prefix=\"sanshen: urn:sanshen:property:\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n{}</metadata>\n<manifest>\n{}</manifest>\n<spine>\n<itemref idref=\"article\"/>\n</spine>\n</package>\n",
        metadata(printed, title, pictures),
        manifest(printed, pictures)
    )
}

fn metadata(printed: &Printed, title: &str, pictures: &Pictures) -> String {
    let page = &printed.page;
    let content = page.content;
    let mut all = Elements {
        out: format!(
            "<dc:identifier id=\"id\">{}</dc:identifier>\n",
            escaped(&urn::text(page))
        ),
    };
    all.dc("title", title);
    all.dc("language", "zh-CN");
    content
        .byline
        .iter()
        .for_each(|name| all.dc("creator", name));
    let others = content.contributors.iter().flat_map(|other| &other.names);
    let credits = page.credits.iter().flat_map(|credit| &credit.names);
    let mut named: Vec<&str> = Vec::new();
    for name in others.chain(credits) {
        if !named.contains(&name.as_str()) {
            named.push(name);
            all.dc("contributor", name);
        }
    }
    all.dc("publisher", page.site);
    if let Some((day, _)) = Civil::read(page.published_at) {
        let (year, month, day) = (day.year, day.month, day.day);
        all.dc("date", &format!("{year:04}-{month:02}-{day:02}"));
    }
    all.dc("source", &content.source_outlet);
    all.dc(
        "source",
        &address(&content.original_url).unwrap_or_default(),
    );
    all.dc("description", &content.summary);
    content
        .keywords
        .iter()
        .for_each(|word| all.dc("subject", word));
    let modified = Civil::utc(page.released_at).map(|moment| moment.to_string());
    all.meta("dcterms:modified", modified.as_deref().unwrap_or(NO_MOMENT));
    all.meta("schema:accessMode", "textual");
    if pictures.any() {
        all.meta("schema:accessMode", "visual");
    }
    all.meta("schema:accessibilityFeature", "tableOfContents");
    all.meta("schema:accessibilityHazard", "unknown");
    all.meta("sanshen:article_no", page.article_no);
    all.meta("sanshen:revision", &page.revision.to_string());
    all.meta("sanshen:sha256", page.hash);
    all.meta("sanshen:status", printed.watermark.unwrap_or_default());
    all.out
}

fn manifest(printed: &Printed, pictures: &Pictures) -> String {
    let mut out = String::from(
        "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n<item id=\"article\" href=\"article.xhtml\" media-type=\"application/xhtml+xml\"/>\n<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n",
    );
    if printed.watermark.is_some() {
        out += "<item id=\"watermark\" href=\"watermark.svg\" media-type=\"image/svg+xml\"/>\n";
    }
    for (at, (name, mime)) in pictures.items().enumerate() {
        let number = at + 1;
        out += &format!("<item id=\"picture-{number}\" href=\"{name}\" media-type=\"{mime}\"/>\n");
    }
    out
}

/// Elements of the metadata, those without a visible character left out.
struct Elements {
    out: String,
}

impl Elements {
    fn dc(&mut self, name: &str, value: &str) {
        let value = escaped(value);
        if !value.trim().is_empty() {
            self.out += &format!("<dc:{name}>{value}</dc:{name}>\n");
        }
    }

    fn meta(&mut self, property: &str, value: &str) {
        let value = escaped(value);
        if !value.trim().is_empty() {
            self.out += &format!("<meta property=\"{property}\">{value}</meta>\n");
        }
    }
}
