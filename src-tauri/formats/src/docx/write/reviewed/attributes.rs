//! What the tree of a comparison says in the words of its JSON form.

use sanshen_document::compare::Kind;
use sanshen_document::{Align, Marks};
use serde_json::{Map, Value};

use crate::docx::write::clean::safe;
use crate::docx::write::grid::Span;
use crate::docx::write::pictures::Facts;
use crate::docx::write::place::Place;
use crate::docx::write::story::Setting;

type Attributes<'n> = Option<&'n Map<String, Value>>;

fn get<'n>(attrs: Attributes<'n>, name: &str) -> Option<&'n Value> {
    attrs.and_then(|attrs| attrs.get(name))
}

fn text<'n>(attrs: Attributes<'n>, name: &str) -> &'n str {
    get(attrs, name).and_then(Value::as_str).unwrap_or_default()
}

fn truth(attrs: Attributes, name: &str) -> bool {
    get(attrs, name)
        .and_then(Value::as_bool)
        .unwrap_or_default()
}

/// A number; 0 when it is not there.
pub(super) fn number(attrs: Attributes, name: &str) -> u32 {
    let number = get(attrs, name).and_then(Value::as_u64);
    u32::try_from(number.unwrap_or_default()).unwrap_or(u32::MAX)
}

/// How a paragraph or heading is set.
pub(super) fn set(kind: Kind, attrs: Attributes, place: Place) -> Setting {
    let align = match text(attrs, "align") {
        "center" => Align::Center,
        "right" => Align::Right,
        "justify" => Align::Justify,
        _ => Align::Left,
    };
    match kind {
        Kind::Heading => {
            let level = u8::try_from(number(attrs, "level")).unwrap_or(u8::MAX);
            place.heading(level, align)
        }
        _ => place.paragraph(align, truth(attrs, "indent")),
    }
}

/// The cell's place on the grid.
pub(super) fn span(kind: Kind, attrs: Attributes) -> Span {
    Span {
        header: kind == Kind::TableHeader,
        columns: number(attrs, "colspan"),
        rows: number(attrs, "rowspan"),
    }
}

/// What a figure says beside its caption.
pub(super) fn facts(attrs: Attributes<'_>) -> Facts<'_> {
    Facts {
        media: text(attrs, "media"),
        alt: text(attrs, "alt"),
        credit: text(attrs, "credit"),
        ai_generated: truth(attrs, "ai_generated"),
    }
}

/// Marks by their names.
pub(super) fn marks(names: &[String]) -> Marks {
    let mut marks = Marks::default();
    for name in names {
        match name.as_str() {
            "bold" => marks.bold = true,
            "italic" => marks.italic = true,
            "underline" => marks.underline = true,
            "strike" => marks.strike = true,
            "superscript" => marks.superscript = true,
            "subscript" => marks.subscript = true,
            name => marks.link = name.strip_prefix("link:").map(str::to_owned).or(marks.link),
        }
    }
    safe(marks)
}
