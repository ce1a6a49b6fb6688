//! The page while it is being filled in.

use sanshen_document::{Content, Disclaimer, HiddenKind, Origin};
use url::Url;

use super::dates::find_date;
use super::labels::Meaning;
use super::note::{Field, LeftOut, Note};
use super::people::Writers;
use super::segments::{Segment, is_separator, slice};
use super::{Credit, Page};

/// The most characters of an address.
const MAX_LINK: usize = 2_048;

/// What is known of the page so far.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub content: Content,
    pub notes: Vec<Note>,
    pub credits: Vec<Credit>,
    pub writers: Writers,
    days: Vec<Day>,
}

/// A date kept until it is clear which is the original's.
#[derive(Debug)]
struct Day {
    day: String,
    of_original: bool,
    text: String,
    line: u32,
}

impl Draft {
    /// Takes one labelled piece to where it belongs; counters and buttons are left out as `furniture`.
    pub(super) fn place(&mut self, segment: &Segment, line: u32, furniture: LeftOut) {
        let (value, text) = (segment.value, segment.text);
        if value.is_empty() && segment.meaning != Meaning::Furniture {
            return self.unplaced(line, text);
        }
        match segment.meaning {
            Meaning::Published | Meaning::OriginalDate => self.labelled_day(segment, line),
            Meaning::Source => self.set_line(Field::SourceOutlet, value, text, line),
            Meaning::Reprinted => {
                self.content.origin = Origin::Reprint;
                self.set_line(Field::SourceOutlet, value, text, line);
            }
            Meaning::OriginUnit => self.set_line(Field::OriginUnit, value, text, line),
            Meaning::Kicker => self.set_line(Field::Kicker, value, text, line),
            Meaning::Title => self.set_line(Field::Title, value, text, line),
            Meaning::Subtitle => self.set_line(Field::Subtitle, value, text, line),
            Meaning::Summary => self.set_line(Field::Summary, value, text, line),
            Meaning::Keywords => self.keywords(value, text, line),
            Meaning::Url => self.url(value, text, line),
            Meaning::AiNotice => {
                self.content.ai_declared = true;
                self.recognise(Field::AiDeclared, value, text, line);
            }
            Meaning::Author | Meaning::Contributor | Meaning::Review => self.people(segment, line),
            Meaning::Furniture => self.leave_out(furniture, line, text),
        }
    }

    /// Fills a field of one line; what comes second finds it taken and is listed.
    pub(super) fn set_line(&mut self, field: Field, value: &str, text: &str, line: u32) {
        let value = value.replace('\t', " ");
        let place = match field {
            Field::Kicker => &mut self.content.kicker,
            Field::Title => &mut self.content.title,
            Field::Subtitle => &mut self.content.subtitle,
            Field::SourceOutlet => &mut self.content.source_outlet,
            Field::OriginUnit => &mut self.content.origin_unit,
            Field::Summary => &mut self.content.summary,
            _ => return self.unplaced(line, text),
        };
        if !place.is_empty() {
            return self.unplaced(line, text);
        }
        place.clone_from(&value);
        self.recognise(field, &value, text, line);
    }

    /// Keeps a date that stands without a label.
    pub(super) fn day(&mut self, day: String, text: &str, line: u32) {
        let text = text.to_owned();
        self.days.push(Day {
            day,
            of_original: false,
            text,
            line,
        });
    }

    /// Lists a piece that fits nowhere.
    pub(super) fn unplaced(&mut self, line: u32, text: &str) {
        let text = text.to_owned();
        self.notes.push(Note::Unplaced { line, text });
    }

    /// Lists a line that is no part of the article, together with its neighbours of the same kind.
    pub(super) fn leave_out(&mut self, what: LeftOut, line: u32, more: &str) {
        match self.notes.last_mut() {
            Some(Note::LeftOut {
                what: last,
                to_line,
                text,
                ..
            }) if *last == what && *to_line <= line => {
                *to_line = line;
                text.push('\n');
                text.push_str(more);
            }
            _ => self.notes.push(Note::LeftOut {
                what,
                from_line: line,
                to_line: line,
                text: more.to_owned(),
            }),
        }
    }

    /// Keeps the first kind of disclaimer; `None` is a wording of no known kind.
    pub(super) fn disclaimer(&mut self, kind: Option<Disclaimer>, line: u32, text: &str) {
        let name = match kind {
            Some(Disclaimer::ReprintForStudy) => "reprint_for_study",
            Some(Disclaimer::PartlyReprinted) => "partly_reprinted",
            Some(Disclaimer::OwnWorks) => "own_works",
            Some(Disclaimer::None) | None => return,
        };
        if self.content.disclaimer == Disclaimer::None {
            self.content.disclaimer = kind.unwrap_or_default();
            self.recognise(Field::Disclaimer, name, text, line);
        }
    }

    /// Decides what had to wait for the whole page: author and date of the original.
    pub(super) fn settle(&mut self) {
        self.settle_day();
        self.settle_authors();
        if !self.content.original_url.is_empty() {
            self.content.origin = Origin::Reprint;
        }
    }

    /// The finished page, its notes in the order of the lines.
    pub(super) fn into_page(mut self) -> Page {
        self.content.body.number_blocks();
        self.notes.sort_by_key(Note::line);
        self.credits.sort_by_key(|credit| credit.line);
        Page {
            content: self.content,
            credits: self.credits,
            notes: self.notes,
        }
    }

    /// Tells that a piece went into a field.
    pub(super) fn recognise(&mut self, field: Field, value: &str, text: &str, line: u32) {
        let (value, text) = (value.to_owned(), text.to_owned());
        self.notes.push(Note::Recognised {
            field,
            value,
            text,
            line,
        });
    }

    fn labelled_day(&mut self, segment: &Segment, line: u32) {
        let of_original = segment.meaning == Meaning::OriginalDate;
        let Some(found) = find_date(segment.value) else {
            return self.unplaced(line, segment.text);
        };
        let after = slice(segment.value, found.range.end..segment.value.len());
        if !after.chars().all(is_separator) {
            self.unplaced(line, after.trim());
        }
        let text = segment.text.to_owned();
        self.days.push(Day {
            day: found.day,
            of_original,
            text,
            line,
        });
    }

    fn keywords(&mut self, value: &str, text: &str, line: u32) {
        let words = value.split(|c: char| {
            c.is_whitespace() || matches!(c, '、' | '，' | ',' | '；' | ';' | '|')
        });
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let value = words.join("、");
        let words = words.into_iter().map(str::to_owned);
        self.content.keywords.extend(words);
        self.recognise(Field::Keywords, &value, text, line);
    }

    /// Takes the address of the original; a second one, or what is no address of the web, is listed.
    pub(super) fn url(&mut self, value: &str, text: &str, line: u32) {
        if !self.content.original_url.is_empty() || !is_web_address(value) {
            return self.unplaced(line, text);
        }
        value.clone_into(&mut self.content.original_url);
        self.recognise(Field::OriginalUrl, value, text, line);
    }

    /// The original's own date goes before the date of the page read; the others are listed.
    fn settle_day(&mut self) {
        let days = std::mem::take(&mut self.days);
        let chosen = days.iter().position(|day| day.of_original).unwrap_or(0);
        for (at, day) in days.into_iter().enumerate() {
            if at == chosen {
                self.recognise(Field::OriginalDate, &day.day, &day.text, day.line);
                self.content.original_date = day.day;
            } else {
                self.unplaced(day.line, &day.text);
            }
        }
    }
}

/// What the document's schema takes as the address of an original.
fn is_web_address(text: &str) -> bool {
    let hidden = |c: char| c.is_whitespace() || c.is_control() || HiddenKind::of(c).is_some();
    let scheme = text.starts_with("http://") || text.starts_with("https://");
    scheme && text.chars().count() <= MAX_LINK && !text.contains(hidden) && Url::parse(text).is_ok()
}
