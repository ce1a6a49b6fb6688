//! The closed model of an article: what may stand in it, and nothing else.
//!
//! The JSON form is ProseMirror's (see `read` and `write`); these types are what the rest of the program works with.

/// Everything of an article that gets published, and so everything that the content hash covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// 引题, the line above the title; empty when there is none.
    pub kicker: String,
    /// 标题.
    pub title: String,
    /// 副题; empty when there is none.
    pub subtitle: String,
    /// 正文.
    pub body: Doc,
    /// 作者, in the order printed.
    pub byline: Vec<String>,
    /// Other contributors by role (摄影, 供稿 …), in the order printed.
    pub contributors: Vec<Contributor>,
    /// Own work or taken from elsewhere.
    pub origin: Origin,
    /// 来源: whom it is taken from.
    pub source_outlet: String,
    /// 信息来源: the unit that produced it; not the same field as 来源.
    pub origin_unit: String,
    /// 原文链接, http or https; empty when there is none.
    pub original_url: String,
    /// The date of the original, `YYYY-MM-DD`; empty when there is none.
    pub original_date: String,
    /// 栏目: the section's id; empty while none is chosen.
    pub section: String,
    /// 摘要.
    pub summary: String,
    /// 关键词, in order.
    pub keywords: Vec<String>,
    /// Which disclaimer is printed under the page.
    pub disclaimer: Disclaimer,
    /// Declared as containing AI-made content (人工智能生成合成内容标识办法, 2025).
    pub ai_declared: bool,
}

/// Names under one label of the credits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contributor {
    /// The printed label, such as 摄影.
    pub role: String,
    /// The names, in order; an organisation counts as a name.
    pub names: Vec<String>,
}

/// Own work (原创) or a reprint (转载).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// 原创.
    #[default]
    Own,
    /// 转载.
    Reprint,
}

/// The three kinds of disclaimer seen in the field, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Disclaimer {
    /// Nothing is printed.
    #[default]
    None,
    /// Reprinted from the web for study; contact us within so many days.
    ReprintForStudy,
    /// This account reprints in part; contact us.
    PartlyReprinted,
    /// All works marked 来源:本网 are ours.
    OwnWorks,
}

/// The body: blocks in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    /// The blocks in order; may be empty in a draft.
    pub blocks: Vec<Block>,
}

/// A block's stable id: 1 to 64 of `A-Z a-z 0-9 _ -`, unique in the body, outside the hash.
pub type BlockId = String;

/// One block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are the words of the model above")]
pub enum Block {
    /// A heading of level 2, 3 or 4 (level 1 is the title).
    Heading {
        id: BlockId,
        level: u8,
        align: Align,
        content: Vec<Inline>,
    },
    /// A paragraph; `indent` is the first-line indent of two characters.
    Paragraph {
        id: BlockId,
        align: Align,
        indent: bool,
        content: Vec<Inline>,
    },
    BulletList {
        id: BlockId,
        items: Vec<ListItem>,
    },
    OrderedList {
        id: BlockId,
        start: u32,
        items: Vec<ListItem>,
    },
    Quote {
        id: BlockId,
        blocks: Vec<Block>,
    },
    Table {
        id: BlockId,
        rows: Vec<Row>,
    },
    /// A picture: `media` is the SHA-256 (64 lower-case hex) of its bytes.
    Figure {
        id: BlockId,
        media: String,
        alt: String,
        credit: String,
        ai_generated: bool,
        caption: Vec<Inline>,
    },
    /// A thematic break.
    Rule {
        id: BlockId,
    },
}

/// One item of a list; its first block is a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// The blocks of the item, at least one.
    pub blocks: Vec<Block>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The cells that begin in this row.
    pub cells: Vec<Cell>,
}

/// One cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// A header cell.
    pub header: bool,
    /// Columns covered, at least 1.
    pub colspan: u32,
    /// Rows covered, at least 1.
    pub rowspan: u32,
    /// The blocks of the cell, at least one.
    pub blocks: Vec<Block>,
}

/// How the lines of a block are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Align {
    #[default]
    Left,
    Center,
    Right,
    Justify,
}

/// A piece of a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// A run of text under the same marks, never empty; neighbours with equal marks are one run.
    Text {
        /// The characters, NFC.
        text: String,
        /// The marks on all of them.
        marks: Marks,
    },
    /// A forced line break.
    Break,
    /// A footnote, standing where its number is printed.
    Footnote {
        /// Stable id, as of a block.
        id: BlockId,
        /// Text runs only.
        content: Vec<Inline>,
    },
}

/// The marks on a run of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Marks {
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub strike: bool,
    pub superscript: bool,
    pub subscript: bool,
    /// The address, with scheme http, https or mailto.
    pub link: Option<String>,
}
