//! Fields: instructions that office programs work out, with their last result.

use super::inline::Around;
use super::overlay;
use super::symbols;
use super::walk::{Draft, Step, Walker};
use super::xml::Element;
use crate::page::Loss;

/// The most fields within fields; deeper ones are read as text.
const DEEPEST: usize = 100;
/// The most bytes of an instruction.
const LONGEST: usize = 64 << 10;

/// Fields that show nothing by their nature.
const UNSEEN: [&str; 9] = [
    "TC", "XE", "TA", "RD", "SET", "ASK", "PRIVATE", "DATA", "COMMENTS",
];

/// A field that is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Field {
    code: String,
    /// Its result is being read, no longer its instruction.
    in_result: bool,
    /// Something of its result was shown.
    is_shown: bool,
    /// Its result is set as a link, whether its address is taken or not.
    is_link: bool,
    /// Where its result links to.
    pub link: Option<String>,
    /// It is a part of a form that people fill in.
    is_form: bool,
}

impl Field {
    /// A field whose result follows at once.
    pub(super) fn result_of(code: String) -> Self {
        Self {
            code,
            in_result: true,
            ..Self::default()
        }
    }

    fn name(&self) -> String {
        let name = self.code.split_whitespace().next().unwrap_or_default();
        name.split('\\').next().unwrap_or_default().to_uppercase()
    }
}

impl Walker<'_, '_> {
    /// Begins, turns to the result of, or ends a field.
    pub(super) fn field_char(
        &mut self,
        element: Element,
        draft: &mut Draft,
        around: &Around,
    ) -> Step {
        match element.attr("fldCharType").as_deref() {
            Some("begin") => self.open_field(Field {
                is_form: element.child("ffData").is_some(),
                ..Field::default()
            }),
            Some("separate") => {
                if let Some(mut field) = self.fields.pop() {
                    field.in_result = true;
                    self.open_field(field)?;
                }
                Ok(())
            }
            Some("end") => self.close_field(draft, around),
            _ => Ok(()),
        }
    }

    /// Opens a field; one whose result follows gets its link.
    pub(super) fn open_field(&mut self, mut field: Field) -> Step {
        if field.in_result && field.name() == "HYPERLINK" {
            field.is_link = true;
            field.link = self.field_link(&field.code);
        }
        if self.fields.len() < DEEPEST {
            self.fields.push(field);
        }
        Ok(())
    }

    /// Ends the innermost field. What it shows without a result stands in its instruction.
    pub(super) fn close_field(&mut self, draft: &mut Draft, around: &Around) -> Step {
        let Some(field) = self.fields.pop() else {
            return Ok(());
        };
        let name = field.name();
        if field.is_form {
            self.lose(Loss::Interactive, &name);
            return Ok(());
        }
        match name.as_str() {
            "" | "HYPERLINK" => Ok(()),
            "EQ" if !field.is_shown => {
                let text = overlay::shown(&field.code);
                self.lose(Loss::Formula, field.code.trim());
                self.plain_text(&text, draft, around)
            }
            "SYMBOL" if !field.is_shown => self.symbol_field(&field, draft, around),
            _ if UNSEEN.contains(&name.as_str()) => Ok(()),
            _ if field.is_shown => {
                self.lose(Loss::FieldCode, &name);
                Ok(())
            }
            _ => {
                self.lose(Loss::FieldCode, field.code.trim());
                Ok(())
            }
        }
    }

    /// More of the instruction of the innermost field.
    pub(super) fn field_code(&mut self, code: &str) -> Step {
        match self.fields.last_mut() {
            Some(field) if !field.in_result && field.code.len() + code.len() <= LONGEST => {
                field.code.push_str(code);
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether text belongs to the instruction of an outer field: the result of a field within an instruction.
    pub(super) fn is_in_code(&self) -> bool {
        let outer = self.fields.len().saturating_sub(1);
        self.fields.iter().take(outer).any(|field| !field.in_result)
    }

    /// Whether the result of a link is being read.
    pub(super) fn is_in_link(&self) -> bool {
        self.fields.iter().any(|field| field.is_link)
    }

    /// Something of the results of all open fields is shown.
    pub(super) fn field_shows(&mut self) {
        for field in self.fields.iter_mut().filter(|field| !field.is_shown) {
            field.is_shown = true;
        }
    }

    /// The address of a `HYPERLINK` instruction, with its place in the page.
    fn field_link(&mut self, code: &str) -> Option<String> {
        let words = words_of(code);
        let mut words = words.iter().skip(1);
        let mut address = String::new();
        let mut place = String::new();
        while let Some(word) = words.next() {
            match word.as_str() {
                "\\l" => place = words.next().cloned().unwrap_or_default(),
                "\\o" | "\\t" => {
                    words.next();
                }
                word if word.starts_with('\\') => {}
                word if address.is_empty() => address = word.to_owned(),
                _ => {}
            }
        }
        if address.is_empty() {
            self.lose(Loss::Link, "");
            return None;
        }
        if !place.is_empty() && !address.contains('#') {
            address.push('#');
            address.push_str(&place);
        }
        self.taken_link(&address)
    }

    /// `SYMBOL 252 \f Wingdings`.
    fn symbol_field(&mut self, field: &Field, draft: &mut Draft, around: &Around) -> Step {
        let words = words_of(&field.code);
        let mut after = words
            .iter()
            .skip_while(|word| !word.eq_ignore_ascii_case("\\f"));
        let font = after.nth(1).cloned().unwrap_or_default();
        let code = words.get(1).map_or("", String::as_str);
        let code = match code.strip_prefix("0x") {
            Some(digits) => digits.to_owned(),
            None => format!("{:x}", code.parse::<u32>().unwrap_or(0)),
        };
        match symbols::of(&font, &code) {
            Some(c) => self.plain_text(c.encode_utf8(&mut [0; 4]), draft, around),
            None => {
                self.lose(Loss::FieldCode, field.code.trim());
                Ok(())
            }
        }
    }
}

/// The words of an instruction; quotes hold a word together.
fn words_of(code: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for c in code.chars() {
        match c {
            '"' | '“' | '”' => {
                if quoted {
                    words.push(std::mem::take(&mut word));
                }
                quoted = !quoted;
            }
            c if c.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}
