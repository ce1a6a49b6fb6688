//! What a file says of itself.

use super::hands::line;
use super::parts::{Relations, xml_part};
use super::xml::{Element, Tree};
use crate::docx::package::Package;
use crate::incoming::{Identity, Properties};

/// The most characters of a property.
const LONGEST: usize = 2_000;
/// The most keywords.
const MOST: usize = 100;

/// The properties of a file, as far as it has any that can be read.
pub(super) fn of(package: &mut Package) -> Properties {
    let root = Relations::of(package, "");
    let mut properties = Properties::default();
    for name in root.parts("core-properties") {
        with_part(package, name, |root| core(root, &mut properties));
    }
    for name in root.parts("custom-properties") {
        with_part(package, name, |root| properties.identity = identity(root));
    }
    properties
}

fn with_part(package: &mut Package, name: &str, read: impl FnOnce(Element)) {
    let Ok(text) = xml_part(package, name) else {
        return;
    };
    if let Ok(tree) = Tree::parse(&text) {
        read(tree.root());
    }
}

fn core(root: Element, properties: &mut Properties) {
    let text = |name: &str| {
        root.child(name)
            .map(|e| short(&e.text()))
            .unwrap_or_default()
    };
    properties.title = text("title");
    properties.author = text("creator");
    properties.modified_by = text("lastModifiedBy");
    properties.summary = text("description");
    let keywords = text("keywords");
    let keywords = keywords.split([',', ';', '，', '；', '、']).map(str::trim);
    let keywords = keywords.filter(|word| !word.is_empty()).take(MOST);
    properties.keywords = keywords.map(str::to_owned).collect();
}

/// Which of our files it is, if it is one.
fn identity(root: Element) -> Option<Identity> {
    let value = |name: &str| {
        let property = root
            .children()
            .find(|e| e.attr("name").as_deref() == Some(name))?;
        let value = property.children().next()?;
        Some(short(&value.text()))
    };
    let article_no = value("SanshenArticle").filter(|text| !text.is_empty())?;
    Some(Identity {
        article_no,
        revision: value("SanshenRevision")
            .and_then(|text| text.parse().ok())
            .unwrap_or(0),
        hash: value("SanshenHash").unwrap_or_default(),
    })
}

fn short(text: &str) -> String {
    line(text).chars().take(LONGEST).collect()
}
