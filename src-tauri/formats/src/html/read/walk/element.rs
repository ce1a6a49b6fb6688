//! What each element means to the walk.

use std::rc::Rc;

use sanshen_document::{Align, Block, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS};

use super::{Close, Context, Frame, Hand, Kind, Walker};
use crate::html::read::arena::NodeId;
use crate::html::read::build::{Picture, Squeezed};
use crate::html::read::link::link;
use crate::html::read::names::{Told, is_block, is_preformatted, lost};
use crate::html::read::ours;
use crate::html::read::picture::{Shown, shown};
use crate::html::read::plain::{clean_line, is_hidden, text_of};
use crate::html::read::style::{Css, Display, align};
use crate::html::read::tables::is_frame;
use crate::incoming::BlockRole;
use crate::page::Loss;

/// The highest number that a list may begin with.
const MAX_START: u32 = 999_999;

impl Walker<'_> {
    /// Enters an element; `false` when what is in it is not to be walked.
    pub(super) fn enter_element(&mut self, node: NodeId) -> bool {
        let name = self.arena.name(node);
        if name.is_empty() {
            return true;
        }
        let css = Css::of(self.arena.attr(node, "style").unwrap_or_default());
        if is_hidden(self.arena, node, &css) {
            let text = text_of(self.arena, node);
            if !text.is_empty() {
                self.lose(Loss::HiddenText, &text);
            }
            return false;
        }
        if let Some(lost) = lost(name) {
            self.lose_element(node, lost);
            return false;
        }
        if self.footnote(node) || self.said_of_picture(node) {
            return false;
        }
        self.looks += u32::from(css.look || self.arena.attr(node, "bgcolor").is_some());
        match name {
            "br" => {
                self.line.line_break();
                return false;
            }
            "hr" => {
                self.flush();
                let id = String::new();
                self.builder.block(Block::Rule { id }, self.here.role);
                return false;
            }
            "img" | "image" => {
                self.picture(node);
                return false;
            }
            "math" => {
                return self.formula(node);
            }
            _ => {}
        }
        let block = is_block(name) || css.display == Some(Display::Block);
        if block {
            self.flush();
        }
        let outer = self.here.clone();
        self.inherit(node, name, &css, block);
        let close = self.open(node, name);
        self.frames.push(Frame {
            node,
            outer,
            block,
            close,
        });
        true
    }

    /// Sets what holds inside an element.
    fn inherit(&mut self, node: NodeId, name: &str, css: &Css, block: bool) {
        self.here.face = self.here.face.within(name, css);
        self.here.preformatted |= is_preformatted(name);
        self.here.keeps_blanks |= is_preformatted(name);
        self.here.keeps_blanks = css.keeps_blanks.unwrap_or(self.here.keeps_blanks);
        if name == "a"
            && let Some(address) = self.arena.attr(node, "href")
        {
            self.here.face.link = link(address).map(Rc::from);
            if self.here.face.link.is_none() {
                self.lose(Loss::Link, address);
            }
        }
        if !block {
            return;
        }
        if matches!(name, "li" | "td" | "th" | "table" | "blockquote" | "figure") {
            self.here.indent = false;
            self.here.kind = Kind::Paragraph;
        }
        let set = self
            .arena
            .attr(node, "align")
            .filter(|_| !matches!(name, "table" | "img"));
        let set = css.align.or_else(|| align(set?));
        let centred = (name == "center").then_some(Align::Center);
        self.here.align = set.or(centred).unwrap_or(self.here.align);
        self.here.indent = css.indent.unwrap_or(self.here.indent);
        if self.hand != Hand::Anybodys {
            let set = ours::setting(self.arena, node);
            self.here.align = set.align.unwrap_or(self.here.align);
            self.here.indent |= set.indent;
        }
        if self.hand == Hand::Ours {
            self.here.role = ours::role(self.arena, node).or(self.here.role);
        }
        if self.plan.title == Some(node) {
            self.here.role = Some(BlockRole::Title);
        }
        match name {
            "h1" | "h2" => self.here.kind = Kind::Heading(2),
            "h3" => self.here.kind = Kind::Heading(3),
            "h4" | "h5" | "h6" => self.here.kind = Kind::Heading(4),
            "ul" | "ol" | "menu" | "dir" => self.here.kind = Kind::Paragraph,
            "figcaption" => self.here.kind = Kind::Caption,
            _ => {}
        }
    }

    /// Opens what the element holds its blocks in. Around the article nothing is opened: what stands there is taken
    /// line by line.
    fn open(&mut self, node: NodeId, name: &str) -> Close {
        if !self.inside {
            return Close::Nothing;
        }
        match name {
            "blockquote" if self.nests() => {
                self.builder.open_quote();
                Close::Quote
            }
            "ul" | "menu" | "dir" if self.nests() => {
                self.builder.open_list(None);
                Close::List
            }
            "ol" if self.nests() => {
                let start = self.number(node, "start").unwrap_or(1).min(MAX_START);
                self.builder.open_list(Some(start));
                Close::List
            }
            "li" if self.builder.is_at_list() => {
                self.builder.open_item();
                Close::Item
            }
            "table" => self.open_table(node),
            "tr" if self.builder.is_at_table() => {
                self.builder.open_row();
                Close::Nothing
            }
            "td" | "th" if self.builder.is_at_table() => {
                let header = name == "th" || self.is_in_head(node);
                let colspan = self.number(node, "colspan").filter(|&count| count > 0);
                let colspan = colspan.unwrap_or(1).min(MAX_TABLE_COLUMNS);
                let rowspan = self
                    .number(node, "rowspan")
                    .unwrap_or(1)
                    .min(MAX_TABLE_ROWS);
                self.builder.open_cell(header, colspan, rowspan);
                Close::Cell
            }
            "figure" if !self.builder.is_in_figure() => {
                self.builder.open_figure();
                Close::Figure
            }
            _ => Close::Nothing,
        }
    }

    /// Whether something that holds blocks may be opened; when not, that it gives way is told.
    fn nests(&mut self) -> bool {
        let nests = self.builder.may_nest();
        if !nests {
            self.lose(Loss::Structure, "");
        }
        nests
    }

    fn open_table(&mut self, node: NodeId) -> Close {
        if self.builder.is_in_table() {
            let text = text_of(self.arena, node);
            self.lose(Loss::NestedTable, &text);
            return Close::Nothing;
        }
        if self.hand == Hand::Anybodys && is_frame(self.arena, node) {
            self.lose(Loss::PageSetup, "");
            return Close::Nothing;
        }
        if !self.nests() {
            return Close::Nothing;
        }
        self.builder.open_table();
        Close::Table
    }

    pub(super) fn close_table(&mut self, role: Option<BlockRole>) {
        let Squeezed { cells, loose } = self.builder.close_table(role);
        let line = self.builder.place();
        let count = cells + u32::from(loose);
        self.found.losses.add_many(Loss::Structure, "", count, line);
    }

    fn is_in_head(&self, cell: NodeId) -> bool {
        let row = self.arena.parent(cell);
        let group = row.and_then(|row| self.arena.parent(row));
        group.is_some_and(|group| self.arena.name(group) == "thead")
    }

    /// The whole number that an attribute begins with.
    fn number(&self, node: NodeId, attr: &str) -> Option<u32> {
        let value = self.arena.attr(node, attr)?.trim_start();
        let value = value.strip_prefix('+').unwrap_or(value);
        let end = value
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(value.len());
        let digits = value.get(..end).filter(|digits| !digits.is_empty())?;
        Some(digits.parse().unwrap_or(u32::MAX))
    }

    fn picture(&mut self, node: NodeId) {
        match shown(self.arena, node) {
            Shown::Here(media, bytes) => {
                if !self.builder.is_in_figure() {
                    self.flush();
                }
                self.found.pictures.entry(media.clone()).or_insert(bytes);
                let alt = clean_line(self.arena.attr(node, "alt").unwrap_or_default());
                self.builder.picture(Picture { media, alt }, self.here.role);
            }
            Shown::Lost(what, text) => self.lose(what, &text),
            Shown::Nothing => {}
        }
    }

    /// A formula stays as its text; what its author's program wrote beside it is no text of the page.
    fn formula(&mut self, node: NodeId) -> bool {
        let outermost = self
            .arena
            .parent(node)
            .is_none_or(|parent| self.arena.name(parent) != "math");
        if outermost {
            let text = text_of(self.arena, node);
            self.lose(Loss::Formula, &text);
        }
        !matches!(self.arena.local(node), "annotation" | "annotation-xml")
    }

    fn lose_element(&mut self, node: NodeId, lost: Option<(Loss, Told)>) {
        let Some((what, told)) = lost else {
            return;
        };
        let attr = |name: &str| {
            self.arena
                .attr(node, name)
                .filter(|value| !value.is_empty())
        };
        if attr("type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")) {
            return;
        }
        let text = match told {
            Told::Nothing => String::new(),
            Told::Text => text_of(self.arena, node),
            Told::Address => {
                let address = attr("src").or(attr("data-src")).or(attr("data"));
                address.map_or_else(|| text_of(self.arena, node), str::to_owned)
            }
        };
        self.lose(what, &text);
    }

    pub(super) fn lose(&mut self, what: Loss, text: &str) {
        self.found.losses.add(what, text, self.builder.place());
    }

    /// What our own figure says below its picture: whose it is, and that it was made by a machine.
    fn said_of_picture(&mut self, node: NodeId) -> bool {
        if self.hand != Hand::Ours || !self.builder.is_in_figure() {
            return false;
        }
        if self.arena.is_of_class(node, "missing") {
            let text = text_of(self.arena, node);
            self.lose(Loss::Picture, &text);
            return true;
        }
        match ours::said(self.arena, node) {
            Some(ours::Said::Credit(name)) => self.builder.credit(Some(name)),
            Some(ours::Said::Made) => self.builder.credit(None),
            None => false,
        }
    }
}

impl Context {
    /// Whether footnotes may stand here.
    pub(super) fn takes_notes(&self) -> bool {
        self.kind != Kind::Caption
    }
}
