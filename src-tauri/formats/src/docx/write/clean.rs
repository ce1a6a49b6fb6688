//! Blocks as paragraphs, where nothing is tracked.

use sanshen_document::{Block, Inline, ListItem, Marks, Row};

use super::draft::{Draft, figure_line, gap, kept, kept_at, push_table};
use super::grid::Grid;
use super::names::Style;
use super::pictures::Facts;
use super::place::Place;
use super::story::{Flow, Run, Track, What};
use crate::publish::is_safe_link;

impl Draft<'_> {
    /// These blocks, as deep as the schema lets them stand.
    pub fn blocks(&mut self, blocks: &[Block], place: Place, out: &mut Vec<Flow>) {
        let mut after_quote = false;
        for block in blocks {
            let quote = matches!(block, Block::Quote { .. });
            if after_quote && quote {
                out.push(gap());
            }
            self.block(block, place, out);
            after_quote = quote;
        }
    }

    fn block(&mut self, block: &Block, place: Place, out: &mut Vec<Flow>) {
        match block {
            Block::Heading {
                level,
                align,
                content,
                ..
            } => {
                let set = place.heading(*level, *align);
                let runs = self.line(content);
                out.push(Flow::Paragraph(kept_at(set, runs, block.id())));
            }
            Block::Paragraph {
                align,
                indent,
                content,
                ..
            } => {
                let set = place.paragraph(*align, *indent);
                let runs = self.line(content);
                out.push(Flow::Paragraph(kept_at(set, runs, block.id())));
            }
            Block::BulletList { items, .. } => self.list(None, items, place, out),
            Block::OrderedList { start, items, .. } => {
                self.list(Some(*start), items, place, out);
            }
            Block::Quote { blocks, .. } => self.blocks(blocks, place.quote(), out),
            Block::Table { rows, .. } => {
                let table = self.table(rows, place);
                push_table(out, table);
            }
            Block::Figure {
                media,
                alt,
                credit,
                ai_generated,
                caption,
                ..
            } => {
                let facts = Facts {
                    media,
                    alt,
                    credit,
                    ai_generated: *ai_generated,
                };
                self.figure(&facts, caption, block.id(), place, out);
            }
            Block::Rule { .. } => {
                out.push(Flow::Paragraph(kept(place.line(Style::Rule), Vec::new())));
            }
        }
    }

    fn list(&mut self, start: Option<u32>, items: &[ListItem], place: Place, out: &mut Vec<Flow>) {
        let list = self.lists.add(place.level(), start);
        for item in items {
            let mut place = place.item(list);
            for block in &item.blocks {
                self.blocks(std::slice::from_ref(block), place, out);
                place = place.after_first();
            }
        }
    }

    fn table(&mut self, rows: &[Row], place: Place) -> Flow {
        let grid = Grid::of(rows.iter().map(|row| row.cells.iter().map(Into::into)));
        let weights = rows.iter().map(|row| {
            let cells = row.cells.iter();
            let widest = cells.map(|cell| cell.blocks.iter().map(Block::text).collect::<String>());
            widest.collect::<Vec<_>>()
        });
        let weights: Vec<Vec<String>> = weights.collect();
        let columns = grid.columns(&weights, place.width);
        grid.table(place.left(), columns, |row, cell, width, header| {
            let mut inside = Vec::new();
            let cell = rows.get(row).and_then(|row| row.cells.get(cell));
            let blocks = cell.map_or(&[][..], |cell| &cell.blocks);
            self.blocks(blocks, place.cell(header, width), &mut inside);
            inside
        })
    }

    fn figure(
        &mut self,
        facts: &Facts,
        caption: &[Inline],
        id: &str,
        place: Place,
        out: &mut Vec<Flow>,
    ) {
        let (words, credit) = (self.line(caption), facts.line());
        let picture = vec![self.picture(place, facts, Track::Kept)];
        let last = words.is_empty() && credit.is_empty();
        let set = figure_line(place, Style::Picture, last);
        let with_place = if words.is_empty() {
            kept_at(set, picture, id)
        } else {
            kept(set, picture)
        };
        out.push(Flow::Paragraph(with_place));
        if !words.is_empty() {
            let set = figure_line(place, Style::Caption, credit.is_empty());
            out.push(Flow::Paragraph(kept_at(set, words, id)));
        }
        if !credit.is_empty() {
            let set = figure_line(place, Style::PictureCredit, true);
            let credit = vec![Run::plain(credit, Track::Kept)];
            out.push(Flow::Paragraph(kept(set, credit)));
        }
    }

    /// A line of text.
    pub fn line(&mut self, content: &[Inline]) -> Vec<Run> {
        let run = |what, marks| Run {
            what,
            marks,
            ..Run::plain("", Track::Kept)
        };
        let runs = content.iter().map(|inline| match inline {
            Inline::Text { text, marks } => run(What::Text(text.clone()), safe(marks.clone())),
            Inline::Break => run(What::Text("\n".to_owned()), Marks::default()),
            Inline::Footnote { content, .. } => {
                // A footnote holds runs only: the schema has none in it.
                let note = self.line(content);
                run(What::Note(self.note(note)), Marks::default())
            }
        });
        runs.collect()
    }
}

/// The marks without a link that may not be written.
pub(super) fn safe(marks: Marks) -> Marks {
    Marks {
        link: marks.link.filter(|address| is_safe_link(address)),
        ..marks
    }
}
