//! Walks the blocks of a part: paragraphs, tables, and what wraps them.

use std::collections::HashMap;

use super::fields::Field;
use super::hands::Hands;
use super::line_look::LineLook;
use super::look::Layers;
use super::losses::Losses;
use super::numbering::Numbering;
use super::parts::Relations;
use super::pictures::Pictures;
use super::story::{Item, Line, Piece, Seq, Tracked, What};
use super::styles::Styles;
use super::xml::Element;
use crate::docx::package::Package;
use crate::encoding::ReadFault;
use crate::page::Loss;

/// The most paragraphs, tables and cells.
const MAX_BLOCKS: u32 = 200_000;
/// The most bytes that the pieces of a text may have together, with [`PIECE`] for each.
const MAX_TEXT: usize = 32 << 20;
/// What a piece counts besides its text.
pub(super) const PIECE: usize = 16;

/// A step that may find the file to be more than is read.
pub(super) type Step = Result<(), ReadFault>;

/// What is known while a file is walked.
pub(super) struct Walker<'a, 'p> {
    pub package: &'a mut Package<'p>,
    pub styles: &'a Styles,
    pub numbering: &'a Numbering,
    /// The relations of the part that is walked.
    pub relations: Relations,
    pub losses: Losses,
    pub hands: Hands,
    pub pictures: Pictures,
    /// The pieces of each footnote and endnote.
    pub notes: Vec<Vec<Piece>>,
    /// Where in `notes` a note is and how many bytes it has, by `f` or `e` and its id.
    pub note_at: HashMap<String, (usize, usize)>,
    /// The complex fields that are open.
    pub fields: Vec<Field>,
    /// What is tracked around the paragraphs that are walked: a row, or the run of a text box.
    pub around: Tracked,
    /// Tables are told as paragraphs: one is around.
    pub in_table: bool,
    /// Comments that begin or end between paragraphs.
    pub pending: Vec<What>,
    pub seq: Seq,
    pub blocks: u32,
    pub text: usize,
}

/// The paragraph that is being walked.
pub(super) struct Draft {
    pub pieces: Vec<Piece>,
    pub asides: Vec<Item>,
    /// How its runs look before they say so themselves.
    pub layers: Layers,
    /// The text that the file hides.
    pub hidden: String,
}

impl Walker<'_, '_> {
    /// A new number.
    pub(super) fn next(&mut self) -> Seq {
        self.seq = self.seq.saturating_add(1);
        self.seq
    }

    /// Counts one more block.
    pub(super) fn count_block(&mut self) -> Step {
        self.blocks += 1;
        if self.blocks > MAX_BLOCKS {
            return Err(ReadFault::TooComplex);
        }
        Ok(())
    }

    /// Counts one more piece with so many bytes.
    pub(super) fn charge(&mut self, bytes: usize) -> Step {
        self.text = self.text.saturating_add(bytes + PIECE);
        if self.text > MAX_TEXT {
            let size = self.text;
            let limit = MAX_TEXT;
            return Err(ReadFault::TooLarge { size, limit });
        }
        Ok(())
    }

    pub(super) fn lose(&mut self, what: Loss, text: &str) {
        self.losses.tell(what, text, self.seq);
    }

    /// The paragraphs and tables under an element.
    pub(super) fn blocks(&mut self, parent: Element, out: &mut Vec<Item>) -> Step {
        for child in parent.children() {
            self.block(child, out)?;
        }
        Ok(())
    }

    fn block(&mut self, element: Element, out: &mut Vec<Item>) -> Step {
        match element.name() {
            "p" => self.line(element, out),
            "tbl" if self.in_table => {
                self.lose(Loss::NestedTable, "");
                self.cells_as_lines(element, out)
            }
            "tbl" => self.table(element, out),
            "AlternateContent" => match super::objects::chosen(element) {
                Some(choice) => self.blocks(choice, out),
                None => Ok(()),
            },
            "ins" | "moveTo" | "del" | "moveFrom" => self.tracked_blocks(element, out),
            "sdt" => self.form(element, |walker, inside| walker.blocks(inside, out)),
            "altChunk" => {
                self.lose(Loss::Embedded, "altChunk");
                Ok(())
            }
            "commentRangeStart" | "commentRangeEnd" => {
                let id = element.attr("id").unwrap_or_default();
                let is_start = element.name() == "commentRangeStart";
                let mark = if is_start {
                    What::CommentFrom(id)
                } else {
                    What::CommentTo(id)
                };
                self.pending.push(mark);
                self.charge(0)
            }
            "sectPr" => {
                self.section(element);
                Ok(())
            }
            "r" | "hyperlink" | "fldSimple" | "oMath" | "oMathPara" | "smartTag" => {
                self.loose_line(element, out)
            }
            name if is_silent(name) => Ok(()),
            _ => self.blocks(element, out),
        }
    }

    /// A paragraph.
    fn line(&mut self, element: Element, out: &mut Vec<Item>) -> Step {
        let properties = element.child("pPr");
        let numbering = self.numbering;
        let level_of = |id: &str, style: &str| numbering.level_of_style(id, style);
        let (look, style) = LineLook::of(properties, self.styles, level_of);
        let layers = Layers {
            defaults: self.styles.defaults,
            paragraph: style.look,
            is_whole_line: look.is_whole_line(),
            ..Layers::default()
        };
        let seq = self.begin_line()?;
        let change = properties.and_then(|all| all.child("pPrChange"));
        let before = change.map(|change| {
            let old = change.child("pPr");
            let (mut was, _) = LineLook::of(old, self.styles, level_of);
            if old.is_none() {
                was.role = look.role;
            }
            (was, self.hands.of(change))
        });
        let end = properties
            .and_then(|all| all.child("rPr"))
            .map(|mark| self.tracked(mark))
            .unwrap_or_default();
        if let Some(section) = properties.and_then(|all| all.child("sectPr")) {
            self.lose(Loss::PageSetup, "");
            self.section(section);
        }
        if properties
            .is_some_and(|all| all.child("pageBreakBefore").is_some_and(super::look::is_on))
        {
            self.lose(Loss::PageSetup, "");
        }
        let mut draft = Draft::new(layers);
        self.take_pending(&mut draft);
        self.inlines(element, &mut draft, &self.usual())?;
        let end = end.or(self.around);
        self.finish_line(seq, look, before, end, draft, out);
        Ok(())
    }

    /// Runs where paragraphs should stand.
    fn loose_line(&mut self, element: Element, out: &mut Vec<Item>) -> Step {
        let seq = self.begin_line()?;
        let mut draft = Draft::new(Layers::default());
        self.take_pending(&mut draft);
        self.inline(element, &mut draft, &self.usual())?;
        self.finish_line(seq, LineLook::default(), None, self.around, draft, out);
        Ok(())
    }

    fn begin_line(&mut self) -> Result<Seq, ReadFault> {
        self.count_block()?;
        Ok(self.next())
    }

    /// Comments that begin or end before the paragraph do so at its beginning.
    fn take_pending(&mut self, draft: &mut Draft) {
        let tracked = Tracked::default();
        let marks = std::mem::take(&mut self.pending).into_iter();
        draft
            .pieces
            .extend(marks.map(|what| Piece { what, tracked }));
    }

    fn finish_line(
        &mut self,
        seq: Seq,
        look: LineLook,
        before: Option<(LineLook, u32)>,
        end: Tracked,
        draft: Draft,
        out: &mut Vec<Item>,
    ) {
        if !draft.hidden.trim().is_empty() {
            self.losses.tell(Loss::HiddenText, &draft.hidden, seq);
        }
        let row = match out.last() {
            Some(Item::Line(line)) if line.look.number.is_some() && look.number.is_some() => {
                line.row
            }
            _ => seq,
        };
        out.push(Item::Line(Line {
            seq,
            look,
            before,
            end,
            pieces: draft.pieces,
            asides: draft.asides,
            row,
        }));
    }

    /// What the mark-up of a mark, row or cell says of its coming and going.
    pub(super) fn tracked(&mut self, element: Element) -> Tracked {
        let mut tracked = Tracked::default();
        for change in element.children() {
            match change.name() {
                "ins" | "moveTo" | "cellIns" => tracked.came = Some(self.hands.of(change)),
                "del" | "moveFrom" | "cellDel" => tracked.went = Some(self.hands.of(change)),
                _ => {}
            }
        }
        tracked
    }

    fn tracked_blocks(&mut self, element: Element, out: &mut Vec<Item>) -> Step {
        let outer = self.around;
        let hand = Some(self.hands.of(element));
        match element.name() {
            "ins" | "moveTo" => self.around.came = hand,
            _ => self.around.went = hand,
        }
        let done = self.blocks(element, out);
        self.around = outer;
        done
    }

    /// A form field of the newer kind: its content, unless it only says what should be written there.
    pub(super) fn form(
        &mut self,
        element: Element,
        mut walk: impl FnMut(&mut Self, Element) -> Step,
    ) -> Step {
        let Some(inside) = element.child("sdtContent") else {
            return Ok(());
        };
        let is_prompt = element
            .child("sdtPr")
            .and_then(|all| all.child("showingPlcHdr"))
            .is_some_and(super::look::is_on);
        if is_prompt {
            let text = super::objects::words(inside);
            self.lose(Loss::Interactive, &text);
            return Ok(());
        }
        walk(self, inside)
    }

    /// The settings of a section: more than one column is lost.
    fn section(&mut self, element: Element) {
        let columns = element.child("cols").and_then(|cols| cols.attr("num"));
        if columns.is_some_and(|number| number != "1") {
            self.lose(Loss::PageSetup, "");
        }
    }
}

impl Draft {
    pub(super) fn new(layers: Layers) -> Self {
        Self {
            pieces: Vec::new(),
            asides: Vec::new(),
            layers,
            hidden: String::new(),
        }
    }
}

/// What is there for office programs alone, and may be passed over wherever it stands.
pub(super) fn is_silent(name: &str) -> bool {
    matches!(
        name,
        "pPr"
            | "rPr"
            | "tblPr"
            | "tblGrid"
            | "tblPrEx"
            | "trPr"
            | "tcPr"
            | "sdtPr"
            | "sdtEndPr"
            | "customXmlPr"
            | "smartTagPr"
            | "proofErr"
            | "bookmarkStart"
            | "bookmarkEnd"
            | "permStart"
            | "permEnd"
            | "lastRenderedPageBreak"
            | "background"
            | "moveFromRangeStart"
            | "moveFromRangeEnd"
            | "moveToRangeStart"
            | "moveToRangeEnd"
            | "customXmlInsRangeStart"
            | "customXmlInsRangeEnd"
            | "customXmlDelRangeStart"
            | "customXmlDelRangeEnd"
            | "customXmlMoveFromRangeStart"
            | "customXmlMoveFromRangeEnd"
            | "customXmlMoveToRangeStart"
            | "customXmlMoveToRangeEnd"
            | "footnoteRef"
            | "endnoteRef"
            | "annotationRef"
            | "separator"
            | "continuationSeparator"
    )
}
