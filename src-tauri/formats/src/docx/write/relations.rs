//! The relationships of a part: what it names outside of itself.

use super::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// What the types of relationships begin with.
pub(super) const OFFICE: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The relationships of one part, in the order in which they were asked for.
#[derive(Debug, Default)]
pub(super) struct Relations {
    all: Vec<Relation>,
    links: std::collections::HashMap<String, usize>,
}

#[derive(Debug)]
struct Relation {
    kind: String,
    target: String,
    outside: bool,
}

impl Relations {
    /// Names a part of the file; its id.
    pub fn part(&mut self, kind: &str, target: &str) -> String {
        self.add(kind, target.to_owned(), false)
    }

    /// Names an address; its id, the same for the same address.
    pub fn link(&mut self, address: &str) -> String {
        if let Some(at) = self.links.get(address) {
            return id(*at);
        }
        self.links.insert(address.to_owned(), self.all.len());
        self.add(&format!("{OFFICE}/hyperlink"), encoded(address), true)
    }

    fn add(&mut self, kind: &str, target: String, outside: bool) -> String {
        let kind = kind.to_owned();
        self.all.push(Relation {
            kind,
            target,
            outside,
        });
        id(self.all.len() - 1)
    }

    /// The part that holds them; `None` when there are none.
    pub fn write(&self) -> Option<Vec<u8>> {
        if self.all.is_empty() {
            return None;
        }
        let mut xml = Xml::part();
        xml.within("Relationships", &[("xmlns", &PACKAGE)], |xml| {
            for (at, relation) in self.all.iter().enumerate() {
                let id = id(at);
                let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![
                    ("Id", &id),
                    ("Type", &relation.kind),
                    ("Target", &relation.target),
                ];
                if relation.outside {
                    attributes.push(("TargetMode", &"External"));
                }
                xml.empty("Relationship", &attributes);
            }
        });
        Some(xml.finish())
    }
}

fn id(at: usize) -> String {
    format!("rId{}", at + 1)
}

/// The address with the characters that no address may have (RFC 3987) written as their bytes: over one of them Word
/// refuses the whole file.
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let bytes = address.as_bytes();
    for (at, c) in address.char_indices() {
        let digits = bytes.get(at + 1..at + 3);
        let escape = digits.is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        match c {
            '%' if escape => out.push('%'),
            '%' | ' ' | '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`' => {
                out.push_str(&format!("%{:02X}", c as u32));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn what_no_address_may_have_is_written_as_bytes() {
        assert_eq!(encoded("http://x.cn/<y>\"z%"), "http://x.cn/%3Cy%3E%22z%25");
        let fine = "https://例子.cn/路?a=1&b=(2)%20#c";
        assert_eq!(encoded(fine), fine);
    }
}
