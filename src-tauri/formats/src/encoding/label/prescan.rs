//! What a page's first bytes declare (HTML, 13.2.3.2 "prescan a byte stream to determine its encoding").

use encoding_rs::Encoding;

/// How far a declaration is looked for.
const FIRST: usize = 1024;

/// The encoding that the page declares; `None` when it declares none, or one that the standard does not know.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let bytes = bytes.get(..FIRST).unwrap_or(bytes);
    let mut scan = Scan { bytes, at: 0 };
    while scan.at < bytes.len() {
        if let Some(found) = scan.step() {
            return Some(found);
        }
    }
    xml_declaration(bytes)
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes on behind the thing that begins here.
    fn step(&mut self) -> Option<&'static Encoding> {
        let rest = self.rest();
        if rest.starts_with(b"<!--") {
            // The two dashes that open may also close: `<!-->`.
            self.at += 2;
            self.go_behind(b"-->");
        } else if is_meta(rest) {
            self.at += 5;
            return self.meta();
        } else if is_tag(rest) {
            self.at += 1;
            while self
                .byte()
                .is_some_and(|byte| !is_blank(byte) && byte != b'>')
            {
                self.at += 1;
            }
            while self.attribute().is_some() {}
            self.at += 1;
        } else if matches!(rest, [b'<', b'!' | b'/' | b'?', ..]) {
            self.go_behind(b">");
        } else {
            self.at += 1;
        }
        None
    }

    fn go_behind(&mut self, end: &[u8]) {
        let found = self.rest().windows(end.len()).position(|part| part == end);
        self.at = match found {
            Some(before) => self.at + before + end.len(),
            None => self.bytes.len(),
        };
    }

    fn meta(&mut self) -> Option<&'static Encoding> {
        let mut seen: Vec<Vec<u8>> = Vec::new();
        let (mut pragma, mut needs_pragma, mut label) = (false, None, None);
        while let Some((name, value)) = self.attribute() {
            if seen.contains(&name) {
                continue;
            }
            match name.as_slice() {
                b"http-equiv" => pragma |= value == b"content-type",
                b"content" if label.is_none() => {
                    label = in_content(&value).and_then(Encoding::for_label);
                    needs_pragma = label.map(|_| true).or(needs_pragma);
                }
                b"charset" => {
                    label = Encoding::for_label(&value);
                    needs_pragma = Some(false);
                }
                _ => {}
            }
            seen.push(name);
        }
        let holds = needs_pragma.is_some_and(|needed| !needed || pragma);
        label.filter(|_| holds)
    }

    /// The next attribute, both parts in lower case; `None` at the end of the tag.
    fn attribute(&mut self) -> Option<(Vec<u8>, Vec<u8>)> {
        while self
            .byte()
            .is_some_and(|byte| is_blank(byte) || byte == b'/')
        {
            self.at += 1;
        }
        if matches!(self.byte(), None | Some(b'>')) {
            return None;
        }
        let mut name = Vec::new();
        loop {
            match self.byte() {
                Some(b'=') if !name.is_empty() => break,
                Some(byte) if is_blank(byte) => {
                    self.skip_blanks();
                    if self.byte() != Some(b'=') {
                        return Some((name, Vec::new()));
                    }
                    break;
                }
                None | Some(b'/' | b'>') => return Some((name, Vec::new())),
                Some(byte) => name.push(byte.to_ascii_lowercase()),
            }
            self.at += 1;
        }
        self.at += 1;
        self.skip_blanks();
        Some((name, self.value()))
    }

    fn value(&mut self) -> Vec<u8> {
        let quote = self.byte().filter(|byte| matches!(byte, b'"' | b'\''));
        self.at += usize::from(quote.is_some());
        let ends = |byte: &u8| match quote {
            Some(quote) => *byte == quote,
            None => is_blank(*byte) || *byte == b'>',
        };
        let rest = self.rest();
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        self.at += length + usize::from(quote.is_some());
        rest.get(..length).unwrap_or_default().to_ascii_lowercase()
    }

    fn skip_blanks(&mut self) {
        while self.byte().is_some_and(is_blank) {
            self.at += 1;
        }
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0xc | b'\r' | b' ')
}

fn is_meta(rest: &[u8]) -> bool {
    let named = rest
        .get(..5)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"<meta"));
    named
        && rest
            .get(5)
            .is_some_and(|&byte| is_blank(byte) || byte == b'/')
}

fn is_tag(rest: &[u8]) -> bool {
    match rest {
        [b'<', b'/', letter, ..] | [b'<', letter, ..] => letter.is_ascii_alphabetic(),
        _ => false,
    }
}

/// The label after `charset=` in the value of `content`.
fn in_content(value: &[u8]) -> Option<&[u8]> {
    let mut rest = value;
    loop {
        let at = rest.windows(7).position(|part| part == b"charset")?;
        rest = rest.get(at + 7..)?.trim_ascii_start();
        if let Some(after) = rest.strip_prefix(b"=") {
            rest = after.trim_ascii_start();
            break;
        }
    }
    match rest {
        [quote @ (b'"' | b'\''), inner @ ..] => {
            let end = inner.iter().position(|byte| byte == quote)?;
            inner.get(..end)
        }
        _ => {
            let ends = |byte: &u8| is_blank(*byte) || *byte == b';';
            rest.get(..rest.iter().position(ends).unwrap_or(rest.len()))
        }
    }
}

/// The label in `<?xml … encoding="…"?>`, of pages that are XHTML.
fn xml_declaration(bytes: &[u8]) -> Option<&'static Encoding> {
    let rest = bytes.strip_prefix(b"<?xml")?;
    let end = rest.iter().position(|&byte| byte == b'>')?;
    let rest = rest.get(..end)?;
    let at = rest.windows(8).position(|part| part == b"encoding")?;
    let rest = rest
        .get(at + 8..)?
        .trim_ascii_start()
        .strip_prefix(b"=")?
        .trim_ascii_start();
    let (quote, inner) = rest
        .split_first()
        .filter(|(quote, _)| matches!(quote, b'"' | b'\''))?;
    let end = inner.iter().position(|byte| byte == quote)?;
    Encoding::for_label(inner.get(..end)?)
}
