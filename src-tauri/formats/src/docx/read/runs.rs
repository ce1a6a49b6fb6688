//! Walks a run: its text, and everything that stands in it like a character.

use sanshen_document::Marks;

use super::hands::HandNo;
use super::inline::Around;
use super::look::{Look, is_coloured};
use super::objects;
use super::story::{Run, What};
use super::symbols;
use super::walk::{Draft, Step, Walker, is_silent};
use super::xml::Element;
use crate::page::Loss;

/// How one run looks, and what is around it.
pub(super) struct RunLook {
    pub marks: Marks,
    before: Option<Box<(Marks, HandNo)>>,
    is_hidden: bool,
    font: Option<String>,
    pub around: Around,
}

impl Walker<'_, '_> {
    /// A run, or something that stands where a run should.
    pub(super) fn run(&mut self, element: Element, draft: &mut Draft, around: &Around) -> Step {
        let properties = element.child("rPr");
        let look = self.run_look(properties, draft, around);
        if properties.is_some_and(is_coloured) {
            self.lose(Loss::Look, "");
        }
        if element.name() == "r" {
            return self.run_inside(element, draft, &look);
        }
        self.run_part(element, draft, &look)
    }

    fn run_look(&mut self, properties: Option<Element>, draft: &Draft, around: &Around) -> RunLook {
        let mut around = around.clone();
        if let Some(link) = self
            .fields
            .iter()
            .rev()
            .find_map(|field| field.link.clone())
        {
            around.link.get_or_insert(link);
        }
        around.is_link |= self.is_in_link();
        if let Some(properties) = properties {
            // A mark on the run itself, as some programs write it.
            around.tracked = self.tracked(properties).or(around.tracked);
        }
        let layers = self.layers(properties, draft);
        let marks = layers.marks(around.link.as_deref(), around.is_link);
        let change = properties.and_then(|all| all.child("rPrChange"));
        let before = change.map(|change| {
            let old = self.layers(change.child("rPr"), draft);
            (
                old.marks(around.link.as_deref(), around.is_link),
                self.hands.of(change),
            )
        });
        RunLook {
            before: before.filter(|(old, _)| *old != marks).map(Box::new),
            marks,
            is_hidden: layers.is_hidden(),
            font: properties.and_then(font_of),
            around,
        }
    }

    fn layers(&self, properties: Option<Element>, draft: &Draft) -> super::look::Layers {
        let style = properties.and_then(|all| all.val("rStyle"));
        super::look::Layers {
            character: self.styles.character(style.as_deref()),
            direct: properties.map(Look::of).unwrap_or_default(),
            ..draft.layers
        }
    }

    fn run_inside(&mut self, parent: Element, draft: &mut Draft, look: &RunLook) -> Step {
        for child in parent.children() {
            self.run_part(child, draft, look)?;
        }
        Ok(())
    }

    fn run_part(&mut self, element: Element, draft: &mut Draft, look: &RunLook) -> Step {
        match element.name() {
            "t" => {
                let text = written(element);
                let text = symbols::in_font(&text, look.font.as_deref());
                self.text(&text, draft, look)
            }
            "delText" => self.deleted_text(element, draft, look),
            "tab" | "ptab" => self.text("\t", draft, look),
            "noBreakHyphen" => self.text("\u{2011}", draft, look),
            "softHyphen" => self.text("\u{ad}", draft, look),
            "br" => self.line_break(element, draft, look),
            "cr" => self.thing(What::Break, draft, look),
            "sym" => self.symbol(element, draft, look),
            "footnoteReference" => self.note("f", element, draft, look),
            "endnoteReference" => self.note("e", element, draft, look),
            "commentReference" => {
                let id = element.attr("id").unwrap_or_default();
                self.mark(What::CommentAt(id), draft)
            }
            "fldChar" => self.field_char(element, draft, &look.around),
            "instrText" | "delInstrText" => self.field_code(&element.text()),
            "drawing" | "pict" | "object" | "contentPart" if look.is_hidden => {
                self.lose(Loss::HiddenText, "");
                Ok(())
            }
            "drawing" | "pict" | "object" | "contentPart" => {
                self.object(element, draft, &look.around)
            }
            "ruby" => self.ruby(element, draft, &look.around),
            "AlternateContent" => match objects::chosen(element) {
                Some(choice) => self.run_inside(choice, draft, look),
                None => Ok(()),
            },
            "r" => self.run(element, draft, &look.around),
            "oMath" => self.formula(element, draft, &look.around),
            name if is_silent(name) => Ok(()),
            _ => self.run_inside(element, draft, look),
        }
    }

    /// Adds text, which stands in no field's code; hidden text is told instead.
    pub(super) fn text(&mut self, text: &str, draft: &mut Draft, look: &RunLook) -> Step {
        if self.is_in_code() {
            return Ok(());
        }
        self.field_shows();
        if look.is_hidden {
            self.charge(text.len())?;
            draft.hidden.push_str(text);
            return Ok(());
        }
        let run = Run {
            text: text.to_owned(),
            marks: look.marks.clone(),
            before: look.before.clone(),
        };
        self.push_run(run, look.around.tracked, draft)
    }

    /// Adds plain text that comes of something else, such as a formula.
    pub(super) fn plain_text(&mut self, text: &str, draft: &mut Draft, around: &Around) -> Step {
        let look = self.run_look(None, draft, around);
        self.text(text, draft, &look)
    }

    fn deleted_text(&mut self, element: Element, draft: &mut Draft, look: &RunLook) -> Step {
        let mut look = RunLook {
            marks: look.marks.clone(),
            before: look.before.clone(),
            is_hidden: look.is_hidden,
            font: None,
            around: look.around.clone(),
        };
        if look.around.tracked.went.is_none() {
            look.around.tracked.went = Some(self.hands.unknown());
        }
        self.text(&written(element), draft, &look)
    }

    fn thing(&mut self, what: What, draft: &mut Draft, look: &RunLook) -> Step {
        if look.is_hidden || self.is_in_code() {
            return Ok(());
        }
        self.field_shows();
        self.push(what, look.around.tracked, draft)
    }

    fn line_break(&mut self, element: Element, draft: &mut Draft, look: &RunLook) -> Step {
        match element.attr("type").as_deref() {
            Some("page" | "column") => {
                self.lose(Loss::PageSetup, "");
                self.thing(What::PageBreak, draft, look)
            }
            _ => self.thing(What::Break, draft, look),
        }
    }

    fn symbol(&mut self, element: Element, draft: &mut Draft, look: &RunLook) -> Step {
        let font = element.attr("font").unwrap_or_default();
        let code = element.attr("char").unwrap_or_default();
        match symbols::of(&font, &code) {
            Some(c) => self.text(c.encode_utf8(&mut [0; 4]), draft, look),
            None => {
                self.lose(Loss::Other, &format!("{font} {code}"));
                Ok(())
            }
        }
    }

    fn note(&mut self, kind: &str, element: Element, draft: &mut Draft, look: &RunLook) -> Step {
        let id = element.attr("id").unwrap_or_default();
        match self.note_at.get(&format!("{kind}{id}")).copied() {
            Some((note, size)) => {
                // Each reference to it is a note of its own.
                self.charge(size)?;
                let seq = self.next();
                self.thing(What::Footnote { seq, note }, draft, look)
            }
            None => {
                self.lose(Loss::Structure, "");
                Ok(())
            }
        }
    }

    /// Characters with their reading above: the characters stay.
    fn ruby(&mut self, element: Element, draft: &mut Draft, around: &Around) -> Step {
        let reading = element.child("rt").map(objects::words).unwrap_or_default();
        self.lose(Loss::Structure, &reading);
        match element.child("rubyBase") {
            Some(base) => self.inlines(base, draft, around),
            None => Ok(()),
        }
    }
}

/// The text of an element as Word reads it: blanks at its ends count only where it says so.
pub(super) fn written(element: Element) -> String {
    let text = element.text();
    let text = if element.attr("space").as_deref() == Some("preserve") {
        text.as_str()
    } else {
        text.trim_matches([' ', '\t', '\n', '\r'])
    };
    let text = text.replace("\r\n", " ").replace(['\n', '\r'], " ");
    text.chars()
        .filter(|&c| c == '\t' || !c.is_control())
        .collect()
}

fn font_of(properties: Element) -> Option<String> {
    let fonts = properties.child("rFonts")?;
    fonts.attr("ascii").or_else(|| fonts.attr("hAnsi"))
}
