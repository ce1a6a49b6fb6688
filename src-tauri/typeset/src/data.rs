//! The one file that the template reads.

use serde_json::{Value, json};

use crate::printable::{Place, grouped, printable};
use crate::{FontKind, Fonts, Qr, Slip};

/// Fields that stand in narrow columns, and `mark`, which the template compares.
const NARROW: [&str; 9] = [
    "step",
    "person",
    "on_behalf_of",
    "time",
    "revision",
    "short_hash",
    "key",
    "standing",
    "mark",
];

/// What `data.json` says of `slip`: its texts made printable, hashes in groups, the QR code, the font families.
pub fn data(slip: &Slip, code: &Qr, fonts: &Fonts) -> Result<Value, serde_json::Error> {
    let mut texts = serde_json::to_value(slip)?;
    make_printable(&mut texts, Place::Broad);
    texts["content_hash"] = json!(grouped(&slip.content_hash));
    texts["root"]["fingerprint"] = json!(grouped(&slip.root.fingerprint));
    texts["ledger"]["hash"] = json!(grouped(&slip.ledger.hash));
    Ok(json!({
        "slip": texts,
        "qr": code,
        "serif": fonts.chain(FontKind::Serif),
        "sans": fonts.chain(FontKind::Sans),
        "name": name(slip),
    }))
}

/// The title in the PDF's properties, short enough for every reader of them.
fn name(slip: &Slip) -> String {
    let name = format!("{} {} {}", slip.heading, slip.article_no, slip.title);
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}

fn make_printable(value: &mut Value, place: Place) {
    match value {
        Value::String(text) => *text = printable(text, place),
        Value::Array(values) => {
            for value in values {
                make_printable(value, place);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let narrow = NARROW.contains(&name.as_str());
                make_printable(value, if narrow { Place::Narrow } else { Place::Broad });
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
