//! Blocks as they are put together: what is open, and how deep.

use sanshen_document::{Align, Block, Cell, Inline, ListItem, MAX_DEPTH};

use super::grid::{empty, grid};
use crate::incoming::BlockRole;
use crate::publish::AI_PICTURE;

/// A picture with what is said of it.
#[derive(Debug)]
pub(super) struct Picture {
    pub media: String,
    pub alt: String,
}

/// Something that blocks are being put into.
#[derive(Debug)]
enum Open {
    Quote(Vec<Block>),
    List {
        start: Option<u32>,
        items: Vec<ListItem>,
    },
    Item {
        blocks: Vec<Block>,
        /// No element of the page is this item.
        implied: bool,
    },
    Table {
        rows: Vec<Vec<Cell>>,
        /// Captions, which go before it.
        before: Vec<Block>,
    },
    Cell(Cell),
    Figure(Figure),
}

#[derive(Debug, Default)]
struct Figure {
    pictures: Vec<Picture>,
    caption: Vec<Inline>,
    credit: String,
    ai_generated: bool,
    others: Vec<Block>,
}

/// What had to give way when a table was closed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Squeezed {
    /// Cells that were too many for their row.
    pub cells: u32,
    /// It has become a row of blocks.
    pub loose: bool,
}

/// The blocks of a page.
#[derive(Debug, Default)]
pub(super) struct Builder {
    /// The finished blocks with their roles.
    pub top: Vec<(Block, Option<BlockRole>)>,
    open: Vec<Open>,
    depth: usize,
    cells: usize,
    /// Tables keep every span that they have.
    exact: bool,
}

impl Builder {
    /// For a page whose tables mean every span that they have, or not.
    pub fn new(exact: bool) -> Self {
        Builder {
            exact,
            ..Builder::default()
        }
    }

    /// The place of the next block, from 1.
    pub fn place(&self) -> u32 {
        u32::try_from(self.top.len() + 1).unwrap_or(u32::MAX)
    }

    /// Whether something that holds blocks may be opened here.
    pub fn may_nest(&self) -> bool {
        let implied = usize::from(matches!(self.open.last(), Some(Open::List { .. })));
        self.depth + implied + 2 <= MAX_DEPTH
    }

    pub fn is_in_table(&self) -> bool {
        self.cells > 0
    }

    /// Whether a row or cell here belongs to an open table.
    pub fn is_at_table(&self) -> bool {
        matches!(self.open.last(), Some(Open::Table { .. }))
    }

    /// Whether an item here belongs to an open list.
    pub fn is_at_list(&self) -> bool {
        match self.open.as_slice() {
            [.., Open::List { .. }] => true,
            [.., Open::List { .. }, Open::Item { implied, .. }] => *implied,
            _ => false,
        }
    }

    pub fn is_in_figure(&self) -> bool {
        matches!(self.open.last(), Some(Open::Figure(_)))
    }

    fn open(&mut self, open: Open) {
        self.depth += usize::from(holds_blocks(&open));
        self.cells += usize::from(matches!(open, Open::Cell(_)));
        self.open.push(open);
    }

    fn close(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        self.depth -= usize::from(holds_blocks(&open));
        self.cells -= usize::from(matches!(open, Open::Cell(_)));
        Some(open)
    }

    /// Adds a block to what is open; the role counts where nothing is.
    pub fn block(&mut self, block: Block, role: Option<BlockRole>) {
        self.imply_item();
        match self.open.last_mut() {
            None | Some(Open::List { .. }) => self.top.push((block, role)),
            Some(Open::Quote(blocks) | Open::Item { blocks, .. }) => blocks.push(block),
            Some(Open::Table { before, .. }) => before.push(block),
            Some(Open::Cell(cell)) => cell.blocks.push(block),
            Some(Open::Figure(figure)) => figure.others.push(block),
        }
    }

    /// What stands in a list and is no item belongs to the item before it, or is one by itself.
    fn imply_item(&mut self) {
        if let Some(Open::List { items, .. }) = self.open.last_mut() {
            let blocks = items.pop().map(|item| item.blocks).unwrap_or_default();
            let implied = true;
            self.open(Open::Item { blocks, implied });
        }
    }

    pub fn open_quote(&mut self) {
        self.imply_item();
        self.open(Open::Quote(Vec::new()));
    }

    pub fn close_quote(&mut self, role: Option<BlockRole>) {
        if let Some(Open::Quote(blocks)) = self.close()
            && !blocks.is_empty()
        {
            let id = String::new();
            self.block(Block::Quote { id, blocks }, role);
        }
    }

    /// Opens a list, numbered from `start` when there is one.
    pub fn open_list(&mut self, start: Option<u32>) {
        self.imply_item();
        let items = Vec::new();
        self.open(Open::List { start, items });
    }

    pub fn close_list(&mut self, role: Option<BlockRole>) {
        self.close_implied();
        if let Some(Open::List { start, items }) = self.close()
            && items.iter().any(|item| !is_empty_item(item))
        {
            let id = String::new();
            let list = match start {
                None => Block::BulletList { id, items },
                Some(start) => Block::OrderedList { id, start, items },
            };
            self.block(list, role);
        }
    }

    pub fn open_item(&mut self) {
        self.close_implied();
        let blocks = Vec::new();
        let implied = false;
        self.open(Open::Item { blocks, implied });
    }

    fn close_implied(&mut self) {
        if matches!(self.open.last(), Some(Open::Item { implied: true, .. })) {
            self.close_item();
        }
    }

    pub fn close_item(&mut self) {
        let Some(Open::Item { mut blocks, .. }) = self.close() else {
            return;
        };
        let first = match blocks.first_mut() {
            Some(Block::Paragraph { .. }) => None,
            Some(heading @ Block::Heading { .. }) => {
                *heading = as_paragraph(heading);
                None
            }
            _ => Some(empty()),
        };
        blocks.splice(0..0, first);
        if let Some(Open::List { items, .. }) = self.open.last_mut() {
            items.push(ListItem { blocks });
        }
    }

    pub fn open_table(&mut self) {
        self.imply_item();
        let (rows, before) = (Vec::new(), Vec::new());
        self.open(Open::Table { rows, before });
    }

    pub fn open_row(&mut self) {
        if let Some(Open::Table { rows, .. }) = self.open.last_mut() {
            rows.push(Vec::new());
        }
    }

    pub fn open_cell(&mut self, header: bool, colspan: u32, rowspan: u32) {
        let blocks = Vec::new();
        self.open(Open::Cell(Cell {
            header,
            colspan,
            rowspan,
            blocks,
        }));
    }

    pub fn close_cell(&mut self) {
        let Some(Open::Cell(mut cell)) = self.close() else {
            return;
        };
        if cell.blocks.is_empty() {
            cell.blocks.push(empty());
        }
        if let Some(Open::Table { rows, .. }) = self.open.last_mut() {
            if rows.is_empty() {
                rows.push(Vec::new());
            }
            if let Some(row) = rows.last_mut() {
                row.push(cell);
            }
        }
    }

    pub fn close_table(&mut self, role: Option<BlockRole>) -> Squeezed {
        let Some(Open::Table { rows, before }) = self.close() else {
            return Squeezed::default();
        };
        let grid = grid(rows, self.exact);
        for block in before {
            self.block(block, role);
        }
        for rows in grid.tables {
            let id = String::new();
            self.block(Block::Table { id, rows }, role);
        }
        let loose = !grid.loose.is_empty();
        for block in grid.loose {
            if !matches!(&block, Block::Paragraph { content, .. } if content.is_empty()) {
                self.block(block, role);
            }
        }
        let cells = grid.squeezed;
        Squeezed { cells, loose }
    }

    pub fn open_figure(&mut self) {
        self.imply_item();
        self.open(Open::Figure(Figure::default()));
    }

    /// Adds a picture: to the open figure, or as a figure of its own.
    pub fn picture(&mut self, picture: Picture, role: Option<BlockRole>) {
        match self.open.last_mut() {
            Some(Open::Figure(figure)) => figure.pictures.push(picture),
            _ => self.block(figure(picture, Figure::default()), role),
        }
    }

    /// Adds a line to the caption of the open figure; `false` when none is open.
    pub fn caption(&mut self, mut line: Vec<Inline>) -> bool {
        match self.open.last_mut() {
            Some(Open::Figure(figure)) => {
                if !figure.caption.is_empty() {
                    figure.caption.push(Inline::Break);
                }
                figure.caption.append(&mut line);
                true
            }
            _ => false,
        }
    }

    /// Says of the open figure whose picture it is, or that it was made by a machine; `false` when none is open.
    pub fn credit(&mut self, credit: Option<String>) -> bool {
        match self.open.last_mut() {
            Some(Open::Figure(figure)) => {
                match credit {
                    Some(credit) => figure.credit = credit,
                    None => figure.ai_generated = true,
                }
                true
            }
            _ => false,
        }
    }

    /// Ends the figure: the last of its pictures has the caption. Without a picture the words stay as paragraphs.
    pub fn close_figure(&mut self, role: Option<BlockRole>) {
        let Some(Open::Figure(mut open)) = self.close() else {
            return;
        };
        let last = open.pictures.pop();
        for picture in std::mem::take(&mut open.pictures) {
            self.block(figure(picture, Figure::default()), role);
        }
        for block in std::mem::take(&mut open.others) {
            self.block(block, role);
        }
        match last {
            Some(picture) => self.block(figure(picture, open), role),
            None => {
                let credit = Some(open.credit).filter(|credit| !credit.is_empty());
                let credit = credit.map(|credit| vec![plain(format!("图片：{credit}"))]);
                let made = open
                    .ai_generated
                    .then(|| vec![plain(AI_PICTURE.to_owned())]);
                let lines = [Some(open.caption), credit, made];
                for content in lines.into_iter().flatten().filter(|line| !line.is_empty()) {
                    let paragraph = Block::Paragraph {
                        id: String::new(),
                        align: Align::Center,
                        indent: false,
                        content,
                    };
                    self.block(paragraph, role);
                }
            }
        }
    }
}

fn holds_blocks(open: &Open) -> bool {
    matches!(open, Open::Quote(_) | Open::Item { .. } | Open::Cell(_))
}

fn is_empty_item(item: &ListItem) -> bool {
    match item.blocks.as_slice() {
        [Block::Paragraph { content, .. }] => content.is_empty(),
        _ => false,
    }
}

fn as_paragraph(heading: &Block) -> Block {
    match heading {
        Block::Heading { align, content, .. } => Block::Paragraph {
            id: String::new(),
            align: *align,
            indent: false,
            content: content.clone(),
        },
        other => other.clone(),
    }
}

fn plain(text: String) -> Inline {
    let marks = sanshen_document::Marks::default();
    Inline::Text { text, marks }
}

fn figure(picture: Picture, said: Figure) -> Block {
    Block::Figure {
        id: String::new(),
        media: picture.media,
        alt: picture.alt,
        credit: said.credit,
        ai_generated: said.ai_generated,
        caption: said.caption,
    }
}
