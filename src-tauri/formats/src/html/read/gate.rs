//! Stands between tokenizer and parser: lets through what is read, and keeps out what would take more than linear time.
//!
//! The parser asks its whole stack of open elements again and again, as browsers do; they limit it too. Beyond
//! [`OPEN`] elements a start tag is let go and only its text goes on, in a line of its own where it was a block's.

use std::cell::{Cell, RefCell};

use html5ever::interface::Tracer;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

use super::arena::Arena;
use super::names::{is_block, is_formatting, is_void};
use super::sink::{Handle, Sink};
use super::style::{Css, Display};

/// The most nodes of a page.
pub(super) const NODES: usize = 500_000;
/// The most open elements and active formatting elements; pages made for readers have some forty.
const OPEN: u32 = 300;
/// How many tags may pass before the open elements are counted again.
const COUNTED: u32 = 24;
/// The most steps through open elements over a page, some two seconds of an office PC.
const STEPS: u64 = 1_000_000_000;
/// The most different styles of formatting elements, of which each may stay active beside the others.
const FORMATS: usize = 48;
/// The characters of what is not read that are told.
const TOLD: usize = 2_000;

/// The attributes that are read; all others are let go here.
const READ: &[&str] = &[
    "id",
    "class",
    "style",
    "href",
    "src",
    "alt",
    "align",
    "colspan",
    "rowspan",
    "start",
    "hidden",
    "name",
    "content",
    "property",
    "itemprop",
    "role",
    "data-src",
    "data-original",
    "color",
    "face",
    "size",
    "bgcolor",
    "data",
    "type",
    "charset",
    "border",
];

/// What the gate kept out.
#[derive(Debug, Default)]
pub(super) struct KeptOut {
    /// Elements within more than [`OPEN`] others; their text was read.
    pub too_deep: u32,
    /// Characters beyond the limits, which were not read.
    pub characters: u32,
    /// The first of them.
    pub text: String,
}

/// The tokenizer's sink.
pub(super) struct Gate {
    builder: TreeBuilder<Handle, Sink>,
    open: Cell<u32>,
    since: Cell<u32>,
    steps: Cell<u64>,
    /// Names of start tags that were let go and may still be closed.
    flattened: RefCell<Vec<LocalName>>,
    formats: RefCell<Vec<String>>,
    out: RefCell<KeptOut>,
}

struct Tally(Cell<u32>);

impl Tracer for Tally {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

impl Gate {
    pub fn before(builder: TreeBuilder<Handle, Sink>) -> Self {
        Gate {
            builder,
            open: Cell::new(0),
            since: Cell::new(0),
            steps: Cell::new(0),
            flattened: RefCell::default(),
            formats: RefCell::default(),
            out: RefCell::default(),
        }
    }

    /// The tree, and what was kept out of it.
    pub fn finish(self) -> (Arena, KeptOut) {
        (self.builder.sink.finish(), self.out.into_inner())
    }

    /// Whether the page is beyond its limits: nothing more of it is read.
    fn is_full(&self) -> bool {
        self.builder.sink.size() >= NODES || self.steps.get() >= STEPS
    }

    fn forward(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let since = self.since.get() + 1;
        self.since.set(since);
        if since >= COUNTED {
            let tally = Tally(Cell::new(0));
            self.builder.trace_handles(&tally);
            self.open.set(tally.0.get());
            self.since.set(0);
        }
        self.steps
            .set(self.steps.get() + u64::from(self.open.get()) + 8);
        match self.builder.process_token(token, line) {
            // Nothing is run and nothing read anew: the tokenizer goes on.
            TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_) => {
                TokenSinkResult::Continue
            }
            result => result,
        }
    }

    fn start(&self, mut tag: Tag, line: u64) -> TokenSinkResult<Handle> {
        self.thin(&mut tag);
        if &*tag.name == "template" {
            tag.name = LocalName::from("x-template");
        }
        let raw = raw_kind(&tag.name).is_some();
        if self.open.get() < OPEN || raw || is_void(&tag.name) {
            return self.forward(Token::TagToken(tag), line);
        }
        self.out.borrow_mut().too_deep += 1;
        let block = is_block(&tag.name);
        let mut flattened = self.flattened.borrow_mut();
        if flattened.len() < NODES {
            flattened.push(tag.name);
        }
        drop(flattened);
        match block {
            true => self.forward(Token::TagToken(line_break()), line),
            false => self.recount(),
        }
    }

    fn recount(&self) -> TokenSinkResult<Handle> {
        self.since.set(self.since.get() + 1);
        TokenSinkResult::Continue
    }

    fn end(&self, mut tag: Tag, line: u64) -> TokenSinkResult<Handle> {
        tag.attrs.clear();
        if &*tag.name == "template" {
            tag.name = LocalName::from("x-template");
        }
        let mut flattened = self.flattened.borrow_mut();
        let near = flattened.iter().rev().take(COUNTED as usize);
        if let Some(above) = near.into_iter().position(|name| *name == tag.name) {
            let keep = flattened.len() - above - 1;
            flattened.truncate(keep);
            drop(flattened);
            return match is_block(&tag.name) {
                true => self.forward(Token::TagToken(line_break()), line),
                false => self.recount(),
            };
        }
        drop(flattened);
        self.forward(Token::TagToken(tag), line)
    }

    /// Leaves the attributes that are read, and of a formatting element one style in its canonical form: a page's own
    /// styles would all stay active, to be opened again in every paragraph.
    fn thin(&self, tag: &mut Tag) {
        tag.had_duplicate_attributes = false;
        tag.attrs.retain(|attr| READ.contains(&&*attr.name.local));
        if !is_formatting(&tag.name) || &*tag.name == "a" {
            return;
        }
        let value = |name: &str| tag.attrs.iter().find(|attr| &*attr.name.local == name);
        let mut css = value("style")
            .map(|attr| Css::of(&attr.value))
            .unwrap_or_default();
        css.look |= ["color", "face", "size"]
            .into_iter()
            .any(|name| value(name).is_some());
        if value("hidden").is_some() {
            css.display = Some(Display::Hidden);
        }
        let style = css.canonical();
        tag.attrs.clear();
        let mut formats = self.formats.borrow_mut();
        let known = formats.contains(&style);
        if style.is_empty() || !known && formats.len() >= FORMATS {
            return;
        }
        if !known {
            formats.push(style.clone());
        }
        let name = QualName::new(None, ns!(), local_name!("style"));
        let value = StrTendril::from(style);
        tag.attrs.push(Attribute { name, value });
    }

    fn keep_out(&self, token: &Token) -> TokenSinkResult<Handle> {
        match token {
            Token::CharacterTokens(text) => {
                let mut out = self.out.borrow_mut();
                let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
                let room = TOLD.saturating_sub(out.characters as usize);
                out.text.extend(text.chars().take(room));
                out.characters = out.characters.saturating_add(count);
                TokenSinkResult::Continue
            }
            // The text of a script is no text of the page: the tokenizer must know.
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => match raw_kind(&tag.name) {
                Some(kind) => TokenSinkResult::RawData(kind),
                None => TokenSinkResult::Continue,
            },
            _ => TokenSinkResult::Continue,
        }
    }
}

impl TokenSink for Gate {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        match token {
            Token::EOFToken => self.builder.process_token(token, line),
            Token::CommentToken(_) | Token::ParseError(_) => TokenSinkResult::Continue,
            token if self.is_full() => self.keep_out(&token),
            Token::TagToken(tag) if matches!(&*tag.name, "frameset" | "frame") => self.recount(),
            Token::TagToken(tag) => match tag.kind {
                TagKind::StartTag => self.start(tag, line),
                TagKind::EndTag => self.end(tag, line),
            },
            token => self.forward(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

fn line_break() -> Tag {
    Tag {
        kind: TagKind::StartTag,
        name: local_name!("br"),
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}

/// How the text inside such an element is tokenized; `None` when as any text.
fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
        "title" | "textarea" => Some(RawKind::Rcdata),
        _ => None,
    }
}
