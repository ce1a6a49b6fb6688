//! Walks the inside of a paragraph: what wraps runs, and tracked changes.

use super::fields::Field;
use super::links::taken;
use super::objects;
use super::parts::Target;
use super::story::{Piece, Run, Tracked, What};
use super::walk::{Draft, Step, Walker, is_silent};
use super::xml::Element;
use crate::page::Loss;

/// What is around a run.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    pub tracked: Tracked,
    pub link: Option<String>,
    /// It is set as a link, whether its address is taken or not.
    pub is_link: bool,
}

impl Walker<'_, '_> {
    /// What is around the runs of a paragraph before anything says otherwise.
    pub(super) fn usual(&self) -> Around {
        Around {
            tracked: self.around,
            link: None,
            is_link: false,
        }
    }

    pub(super) fn inlines(&mut self, parent: Element, draft: &mut Draft, around: &Around) -> Step {
        for child in parent.children() {
            self.inline(child, draft, around)?;
        }
        Ok(())
    }

    pub(super) fn inline(&mut self, element: Element, draft: &mut Draft, around: &Around) -> Step {
        match element.name() {
            "r" => self.run(element, draft, around),
            "ins" | "moveTo" => {
                let mut around = around.clone();
                around.tracked.came = Some(self.hands.of(element));
                self.inlines(element, draft, &around)
            }
            "del" | "moveFrom" => {
                let mut around = around.clone();
                around.tracked.went = Some(self.hands.of(element));
                self.inlines(element, draft, &around)
            }
            "hyperlink" => {
                let mut around = around.clone();
                around.link = self.link_of(element).or(around.link);
                around.is_link = true;
                self.inlines(element, draft, &around)
            }
            "fldSimple" => {
                self.open_field(Field::result_of(element.attr("instr").unwrap_or_default()))?;
                let done = self.inlines(element, draft, around);
                self.close_field(draft, around)?;
                done
            }
            "sdt" => self.form(element, |walker, inside| {
                walker.inlines(inside, draft, around)
            }),
            "AlternateContent" => match objects::chosen(element) {
                Some(choice) => self.inlines(choice, draft, around),
                None => Ok(()),
            },
            "oMath" => self.formula(element, draft, around),
            "commentRangeStart" => {
                let id = element.attr("id").unwrap_or_default();
                self.mark(What::CommentFrom(id), draft)
            }
            "commentRangeEnd" => {
                let id = element.attr("id").unwrap_or_default();
                self.mark(What::CommentTo(id), draft)
            }
            "subDoc" => {
                self.lose(Loss::Embedded, "subDoc");
                Ok(())
            }
            "t" | "delText" | "drawing" | "pict" | "object" | "contentPart" => {
                self.run(element, draft, around)
            }
            name if is_silent(name) => Ok(()),
            _ => self.inlines(element, draft, around),
        }
    }

    /// Adds a mark that takes no room.
    pub(super) fn mark(&mut self, what: What, draft: &mut Draft) -> Step {
        self.push(what, Tracked::default(), draft)
    }

    pub(super) fn push(&mut self, what: What, tracked: Tracked, draft: &mut Draft) -> Step {
        self.charge(0)?;
        draft.pieces.push(Piece { what, tracked });
        Ok(())
    }

    /// Adds a run, or lengthens the one before when nothing tells them apart.
    pub(super) fn push_run(&mut self, mut run: Run, tracked: Tracked, draft: &mut Draft) -> Step {
        run.text.retain(|c| c == '\t' || !c.is_control());
        if run.text.is_empty() {
            return Ok(());
        }
        self.charge(run.text.len())?;
        if let Some(Piece {
            what: What::Text(last),
            tracked: same,
        }) = draft.pieces.last_mut()
            && *same == tracked
            && last.marks == run.marks
            && last.before == run.before
        {
            last.text.push_str(&run.text);
            return Ok(());
        }
        self.charge(run.marks.link.as_ref().map_or(0, String::len))?;
        let what = What::Text(run);
        draft.pieces.push(Piece { what, tracked });
        Ok(())
    }

    /// Where a link leads, if it is an address that is taken; places within the file are not.
    fn link_of(&mut self, element: Element) -> Option<String> {
        let anchor = element.attr("anchor").filter(|anchor| !anchor.is_empty());
        let target = element
            .attr("id")
            .and_then(|id| self.relations.target(&id).cloned());
        match (target, anchor) {
            (Some(Target::Outside(address)), Some(anchor)) if !address.contains('#') => {
                self.taken_link(&format!("{address}#{anchor}"))
            }
            (Some(Target::Outside(address)), _) => self.taken_link(&address),
            (Some(Target::Part(name)), _) => self.taken_link(&name),
            (None, Some(_)) => {
                self.lose(Loss::Link, "");
                None
            }
            (None, None) => None,
        }
    }

    /// The address as the document takes it; what it does not take is told.
    pub(super) fn taken_link(&mut self, address: &str) -> Option<String> {
        let link = taken(address);
        if link.is_none() {
            self.lose(Loss::Link, address);
        }
        link
    }
}
