//! A line as what a reader sees: characters with their marks, none of them cut in two.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::{Inline, Marks};

static PLAIN: Marks = Marks {
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    superscript: false,
    subscript: false,
    link: None,
};

/// One code point, one forced break or one footnote.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph<'a> {
    pub sign: Sign<'a>,
    pub marks: &'a Marks,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Sign<'a> {
    Char(char),
    Note(&'a [Inline]),
}

/// One line, or several in one row. Atoms are what is compared: a character with what combines with it.
#[derive(Debug, Default)]
pub(super) struct Row<'a> {
    pub glyphs: Vec<Glyph<'a>>,
    /// For each atom a number that equal ones share, on both sides.
    pub keys: Vec<u32>,
    /// For each atom the glyph with which it begins.
    starts: Vec<usize>,
    /// The glyphs with which the second line and those after it begin.
    pub seams: Vec<usize>,
}

impl<'a> Row<'a> {
    /// The lines of both sides; `notes` numbers their footnotes.
    pub fn both(
        before: &[&'a [Inline]],
        after: &[&'a [Inline]],
        notes: &[Vec<usize>; 2],
    ) -> [Self; 2] {
        let mut names = Names::default();
        [
            Self::of(before, &notes[0], &mut names),
            Self::of(after, &notes[1], &mut names),
        ]
    }

    fn of(lines: &[&'a [Inline]], notes: &[usize], names: &mut Names) -> Self {
        let mut row = Row::default();
        let mut notes = notes.iter();
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                row.seams.push(row.glyphs.len());
            }
            let mut text = String::new();
            for inline in *line {
                match inline {
                    Inline::Text { text: run, marks } => {
                        text.push_str(run);
                        let glyph = |c| Glyph {
                            sign: Sign::Char(c),
                            marks,
                        };
                        row.glyphs.extend(run.chars().map(glyph));
                    }
                    Inline::Break => {
                        row.cut(&mut text, names);
                        row.push(Sign::Char('\n'), names.of("\n"));
                    }
                    Inline::Footnote { content, .. } => {
                        row.cut(&mut text, names);
                        let class = notes.next().copied().unwrap_or_default();
                        row.push(Sign::Note(content), Names::of_note(class));
                    }
                }
            }
            row.cut(&mut text, names);
        }
        row
    }

    /// Cuts the text that ends here into atoms.
    fn cut(&mut self, text: &mut String, names: &mut Names) {
        let mut start = self.glyphs.len() - text.chars().count();
        for atom in text.graphemes(true) {
            self.starts.push(start);
            self.keys.push(names.of(atom));
            start += atom.chars().count();
        }
        text.clear();
    }

    fn push(&mut self, sign: Sign<'a>, key: u32) {
        self.starts.push(self.glyphs.len());
        self.keys.push(key);
        let marks = &PLAIN;
        self.glyphs.push(Glyph { sign, marks });
    }

    /// How many atoms there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The glyphs of these atoms.
    pub fn glyphs_of(&self, atoms: Range<usize>) -> Range<usize> {
        self.start(atoms.start)..self.start(atoms.end)
    }

    /// The glyph with which an atom begins; the end for the one after the last.
    pub fn start(&self, atom: usize) -> usize {
        self.starts.get(atom).copied().unwrap_or(self.glyphs.len())
    }

    /// The first character of an atom; `None` for a footnote.
    pub fn first_char(&self, atom: usize) -> Option<char> {
        match self.glyphs.get(self.start(atom))?.sign {
            Sign::Char(c) => Some(c),
            Sign::Note(_) => None,
        }
    }

    /// Whether two atoms, at these places of this row, are the same under the same marks.
    pub fn same(&self, one: usize, other: usize) -> bool {
        let marks = |atom| {
            let glyphs = &self.glyphs[self.glyphs_of(atom..atom + 1)];
            glyphs.iter().map(|glyph| glyph.marks)
        };
        self.keys[one] == self.keys[other] && marks(one).eq(marks(other))
    }
}

/// Numbers for atoms: a character alone has its code point, everything else one above.
#[derive(Default)]
struct Names(HashMap<String, u32>);

/// Above every code point.
const ABOVE: u32 = 0x20_0000;
/// Above the numbers of all atoms that are text.
const NOTES: u32 = 0x8000_0000;

impl Names {
    fn of(&mut self, atom: &str) -> u32 {
        let mut chars = atom.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return u32::from(c);
        }
        let next = number(self.0.len()).saturating_add(ABOVE);
        *self.0.entry(atom.to_owned()).or_insert(next)
    }

    fn of_note(class: usize) -> u32 {
        number(class).saturating_add(NOTES)
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
