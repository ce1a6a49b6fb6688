//! XML as it is written: elements that close themselves, texts that cannot break out.

use std::fmt::{self, Display, Write};

/// Attributes in order; what they hold is escaped.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// A part of the file while it is written.
#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
}

impl Xml {
    /// A part with its declaration.
    pub fn part() -> Self {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        Xml {
            out: declaration.to_owned(),
        }
    }

    /// The part as bytes.
    pub fn finish(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: Attributes) {
        self.open(name, attributes);
        self.out.push_str("/>");
    }

    /// An element whose only attribute is `w:val`.
    pub fn value(&mut self, name: &str, value: &dyn Display) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element with a text, whose spaces count.
    pub fn text(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.open(name, attributes);
        self.out.push('>');
        escape(&mut self.out, text);
        self.close(name);
    }

    /// An element with what `inside` writes.
    pub fn within(&mut self, name: &str, attributes: Attributes, inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        self.out.push('>');
        let start = self.out.len();
        inside(self);
        if self.out.len() == start {
            self.out.pop();
            self.out.push_str("/>");
        } else {
            self.close(name);
        }
    }

    /// An element around what was written before; nothing when that is nothing.
    pub fn wrap(&mut self, name: &str, inside: &Xml) {
        if !inside.out.is_empty() {
            self.within(name, &[], |xml| xml.out.push_str(&inside.out));
        }
    }

    fn open(&mut self, name: &str, attributes: Attributes) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            // Writing to a string does not fail; a value that says otherwise ends here.
            let _ = write!(Escaping(&mut self.out), "{value}");
            self.out.push('"');
        }
    }

    fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }
}

struct Escaping<'a>(&'a mut String);

impl Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(self.0, text);
        Ok(())
    }
}

/// Whether XML 1.0 has a place for the character; the others are left out, because no way of writing them is allowed.
pub(super) fn is_allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars().filter(|&c| is_allowed(c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
}
