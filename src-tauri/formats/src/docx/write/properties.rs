//! What the file says of itself: `docProps`.

use super::moment;
use super::xml::Xml;
use crate::printed::Printed;

/// The format id of properties that users see, as Office has it.
const USER: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/// `core.xml`.
pub(super) fn core(printed: &Printed) -> Vec<u8> {
    let (page, content) = (&printed.page, printed.page.content);
    let moment = moment::read(page.released_at).and_then(moment::utc);
    let mut xml = Xml::part();
    let spaces: [(&str, &dyn std::fmt::Display); 4] = [
        (
            "xmlns:cp",
            &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.within("cp:coreProperties", &spaces, |xml| {
        let facts = [
            ("dc:title", content.title.clone()),
            ("dc:creator", content.byline.join("、")),
            ("cp:keywords", content.keywords.join("，")),
            ("dc:description", content.summary.clone()),
            ("dc:language", "zh-CN".to_owned()),
            (
                "cp:contentStatus",
                printed.watermark.unwrap_or_default().to_owned(),
            ),
        ];
        for (name, fact) in facts.iter().filter(|(_, fact)| !fact.is_empty()) {
            xml.text(name, &[], fact);
        }
        for name in ["dcterms:created", "dcterms:modified"] {
            if let Some(moment) = &moment {
                xml.text(name, &[("xsi:type", &"dcterms:W3CDTF")], moment);
            }
        }
    });
    xml.finish()
}

/// `app.xml`.
pub(super) fn app(printed: &Printed) -> Vec<u8> {
    let mut xml = Xml::part();
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.within("Properties", &[("xmlns", &space)], |xml| {
        xml.text("Application", &[], "三审台 Sanshen");
        if !printed.page.site.is_empty() {
            xml.text("Company", &[], printed.page.site);
        }
    });
    xml.finish()
}

/// `custom.xml`: which text it is, so that the file can be asked later.
pub(super) fn custom(printed: &Printed) -> Vec<u8> {
    let page = &printed.page;
    let revision = page.revision.to_string();
    let facts = [
        ("SanshenArticle", page.article_no),
        ("SanshenRevision", &revision),
        ("SanshenHash", page.hash),
        ("SanshenStatus", printed.watermark.unwrap_or_default()),
    ];
    let mut xml = Xml::part();
    let spaces: [(&str, &dyn std::fmt::Display); 2] = [
        (
            "xmlns",
            &"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        ),
        ("xmlns:vt", &TYPES),
    ];
    xml.within("Properties", &spaces, |xml| {
        let facts = facts.iter().filter(|(_, fact)| !fact.is_empty());
        // Ids 0 and 1 have a meaning of their own.
        for ((name, fact), id) in facts.zip(2..) {
            xml.within(
                "property",
                &[("fmtid", &USER), ("pid", &id), ("name", name)],
                |xml| xml.text("vt:lpwstr", &[], fact),
            );
        }
    });
    xml.finish()
}
