//! Where a block stands, and so how its paragraphs are set.

use sanshen_document::Align;

use super::lists::CONTINUED;
use super::measure::{NARROWEST, TWO_CHARACTERS, WIDTH};
use super::names::Style;
use super::story::{First, Number, Setting};
use super::styles::own_indent;

/// Word counts lists no deeper.
const DEEPEST: u8 = 8;

/// Where a block stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    inside: Inside,
    /// In from both sides, in twips.
    left: u32,
    right: u32,
    /// What is there between.
    pub width: u32,
    /// How many lists it stands in.
    lists: u8,
    /// The number that its next paragraph carries.
    number: Option<Number>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Body,
    Quote,
    Item,
    Cell { header: bool },
}

impl Place {
    /// Directly in the body.
    pub fn body() -> Self {
        Place {
            inside: Inside::Body,
            left: 0,
            right: 0,
            width: WIDTH,
            lists: 0,
            number: None,
        }
    }

    /// In a quote that stands here.
    pub fn quote(self) -> Self {
        let narrow = Place {
            inside: Inside::Quote,
            right: self.right + TWO_CHARACTERS,
            number: None,
            ..self
        };
        narrow.further(TWO_CHARACTERS)
    }

    /// The level of a list that stands here.
    pub fn level(self) -> u8 {
        self.lists.min(DEEPEST)
    }

    /// At the start of an item of that list.
    pub fn item(self, list: usize) -> Self {
        let level = self.level();
        let item = Place {
            inside: Inside::Item,
            lists: self.lists.saturating_add(1),
            number: Some(Number { list, level }),
            ..self
        };
        // The number of a first list stands where a first line begins; a cell has no room for that.
        let cell = matches!(self.inside, Inside::Cell { .. });
        item.further(TWO_CHARACTERS * if self.lists > 0 || cell { 1 } else { 2 })
    }

    /// After the first block of an item.
    pub fn after_first(self) -> Self {
        let number = self.number.map(|number| Number {
            list: CONTINUED,
            ..number
        });
        Place { number, ..self }
    }

    /// In a cell of a table that stands here, so wide inside of its margins.
    pub fn cell(self, header: bool, width: u32) -> Self {
        Place {
            inside: Inside::Cell { header },
            left: 0,
            right: 0,
            width: width.max(NARROWEST),
            lists: 0,
            number: None,
        }
    }

    fn further(self, by: u32) -> Self {
        Place {
            left: self.left + by,
            width: self.width.saturating_sub(by).max(NARROWEST),
            ..self
        }
    }

    /// How far in a table begins here.
    pub fn left(self) -> u32 {
        self.left
    }

    /// A paragraph of text. An indent shows where the editor shows it: on the left, and not at the start of an item or
    /// in a cell.
    pub fn paragraph(self, align: Align, indent: bool) -> Setting {
        let style = match self.inside {
            Inside::Body => Style::Body,
            Inside::Quote => Style::Quote,
            Inside::Item if self.is_continued() => Style::ListContinue,
            Inside::Item => Style::ListItem,
            Inside::Cell { header: true } => Style::TableHead,
            Inside::Cell { header: false } => Style::TableText,
        };
        let shows = matches!(style, Style::Body | Style::Quote | Style::ListContinue)
            && matches!(align, Align::Left | Align::Justify);
        let set = self.set(style, align);
        let first = match (indent && shows, own_indent(style)) {
            (true, false) => First::Indented,
            (false, true) => First::Flush,
            _ => set.first,
        };
        Setting { first, ..set }
    }

    /// A heading of level 2, 3 or 4.
    pub fn heading(self, level: u8, align: Align) -> Setting {
        let style = match level {
            0..=2 => Style::Heading2,
            3 => Style::Heading3,
            _ => Style::Heading4,
        };
        let set = self.set(style, align);
        let centred = matches!(align, Align::Center | Align::Right);
        let narrow = matches!(self.inside, Inside::Cell { .. } | Inside::Item);
        let first = match set.first {
            First::AsStyle if centred || narrow => First::Flush,
            first => first,
        };
        Setting { first, ..set }
    }

    /// A line of another style, such as a caption.
    pub fn line(self, style: Style) -> Setting {
        self.set(style, Align::Left)
    }

    fn is_continued(self) -> bool {
        self.number.is_some_and(|number| number.list == CONTINUED)
    }

    fn set(self, style: Style, align: Align) -> Setting {
        let listed = matches!(style, Style::ListItem | Style::ListContinue);
        let number = self.number.filter(|_| listed);
        // The numbering and the style of a quote bring their own indents along.
        let (own_left, own_right) = match (number, style) {
            (Some(number), _) => (TWO_CHARACTERS * (u32::from(number.level) + 2), 0),
            (None, Style::Quote) => (TWO_CHARACTERS, TWO_CHARACTERS),
            _ => (0, 0),
        };
        let continued = style == Style::ListContinue;
        let left = (continued || self.left != own_left).then_some(self.left);
        Setting {
            align: (align != Align::Left).then_some(align),
            first: match (style, left) {
                (Style::ListItem, Some(_)) => First::Hanging,
                _ => First::AsStyle,
            },
            left,
            right: (self.right != own_right).then_some(self.right),
            number,
            ..Setting::of(style)
        }
    }
}
