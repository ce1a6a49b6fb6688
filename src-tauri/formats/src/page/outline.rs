//! Where the parts of a page begin and end.

use std::ops::Range;

use super::chrome::{Footer, footer, is_header, is_site_name};
use super::credit_line::credit_line;
use super::disclaimer;
use super::head::head_line;
use super::labels::Meaning;
use super::lines::Line;
use super::segments::Segment;

/// How many lines from the top a head line is looked for.
const TOP: usize = 40;
/// How many lines may stand between the site header and the head line.
pub(super) const TITLE_LINES: usize = 5;
/// The most characters of a title on a page without a head line.
pub(super) const LONGEST_TITLE: usize = 120;

/// The parts of a page, as indices of its lines: `[site header] [titles and strays] [head] [body] [foot]`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outline {
    /// The site header ends before this line.
    pub header: usize,
    pub kicker: Option<usize>,
    pub title: Option<usize>,
    pub subtitle: Option<usize>,
    pub head: Range<usize>,
    pub body: Range<usize>,
}

/// What a line of the foot is.
#[derive(Debug)]
pub(super) enum Foot<'a> {
    Credits(Vec<Segment<'a>>),
    Disclaimer,
    Site(Footer),
    Text,
}

impl Outline {
    /// The parts of the page made of `lines`.
    pub(super) fn of(lines: &[Line]) -> Self {
        let header = header_end(lines);
        let mut outline = match head_start(lines, header) {
            Some(start) => with_head(lines, header, start),
            None => without_head(lines, header),
        };
        let from = outline.body.start;
        outline.body.end = from + foot_start(lines.get(from..).unwrap_or_default());
        outline
    }

    /// The title right above the head, a subtitle between them, and a kicker close above.
    fn titles_above(&mut self, lines: &[Line]) {
        let line = |at: usize| lines.get(at);
        let Some(mut title) = self.head.start.checked_sub(1) else {
            return;
        };
        if title > self.header && line(title).is_some_and(is_subtitle) {
            self.subtitle = Some(title);
            title -= 1;
        }
        self.title = Some(title);
        let joined = line(title).is_some_and(|line| !line.after_blank);
        let above = title
            .checked_sub(1)
            .filter(|&above| joined && above >= self.header);
        let is_kicker = |line: &Line| line.length <= 40 && !is_site_name(line);
        self.kicker = above.filter(|&above| line(above).is_some_and(is_kicker));
    }
}

/// What a line below the body is.
pub(super) fn foot_of(line: &Line) -> Foot<'_> {
    if disclaimer::opens(&line.text) {
        return Foot::Disclaimer;
    }
    match (credit_line(line), footer(line)) {
        (Some(segments), _) => Foot::Credits(segments),
        (None, Some(strength)) => Foot::Site(strength),
        (None, None) => Foot::Text,
    }
}

/// Whether a line can only be body: a sentence that ends, too long for anything else, or no line of words.
pub(super) fn is_paragraph(line: &Line) -> bool {
    let text = line
        .text
        .trim_end_matches(['”', '’', '"', '）', ')', '」', '』']);
    let ends = text.ends_with(['。', '；', '：', '…', '，', ';', ':']);
    line.is_solid() || ends || line.length > LONGEST_TITLE || (line.indented && line.length > 40)
}

pub(super) fn header_end(lines: &[Line]) -> usize {
    let top = lines
        .iter()
        .take(TOP)
        .take_while(|line| is_header(line) || !is_paragraph(line));
    let last = top
        .enumerate()
        .filter(|(_, line)| is_header(line) && head_line(line).is_none())
        .last();
    last.map_or(0, |(at, _)| at + 1)
}

fn head_start(lines: &[Line], header: usize) -> Option<usize> {
    let near = lines.iter().enumerate().skip(header).take(TITLE_LINES);
    for (at, line) in near {
        if let Some(head) = head_line(line).filter(|head| at > header || head.stands_first()) {
            let dated_text = head.segments.is_empty() && is_paragraph(line);
            return (!dated_text).then_some(at);
        }
        if is_paragraph(line) {
            return None;
        }
    }
    None
}

fn with_head(lines: &[Line], header: usize, start: usize) -> Outline {
    let end = head_end(lines, start);
    let mut outline = Outline {
        header,
        head: start..end,
        body: end..lines.len(),
        ..Outline::default()
    };
    if start == header {
        outline.title = title_below(lines, &outline.head);
        outline.body.start += usize::from(outline.title.is_some());
    } else {
        outline.titles_above(lines);
    }
    outline
}

/// The title below a head that came first, unless the head holds it under its label.
fn title_below(lines: &[Line], head: &Range<usize>) -> Option<usize> {
    let labelled = lines.get(head.clone()).unwrap_or_default();
    let labelled = labelled.iter().filter_map(head_line).any(|line| {
        let mut segments = line.segments.iter();
        segments.any(|segment| segment.meaning == Meaning::Title)
    });
    let next = lines.get(head.end).filter(|line| !is_paragraph(line));
    next.filter(|_| !labelled).map(|_| head.end)
}

fn without_head(lines: &[Line], header: usize) -> Outline {
    let title = lines
        .get(header)
        .filter(|line| !is_paragraph(line))
        .map(|_| header);
    let below = header + 1;
    let subtitle = lines
        .get(below)
        .filter(|line| title.is_some() && is_subtitle(line) && !is_paragraph(line));
    let subtitle = subtitle.map(|_| below);
    let start = header + usize::from(title.is_some()) + usize::from(subtitle.is_some());
    Outline {
        header,
        title,
        subtitle,
        head: start..start,
        body: start..lines.len(),
        ..Outline::default()
    }
}

pub(super) fn is_subtitle(line: &Line) -> bool {
    let words = line.text.trim_start_matches(['—', '─', '－', '-']);
    words.len() + 2 <= line.text.len() && !words.is_empty()
}

/// The head goes on while lines say something new.
pub(super) fn head_end(lines: &[Line], start: usize) -> usize {
    let mut seen: Vec<Meaning> = Vec::new();
    let mut end = start;
    for line in lines.get(start..).unwrap_or_default() {
        let news: Vec<Meaning> = match head_line(line) {
            Some(head) if head.segments.is_empty() => vec![Meaning::Published],
            Some(head) => head
                .segments
                .iter()
                .map(|segment| segment.meaning)
                .collect(),
            None if is_header(line) => Vec::new(),
            None => break,
        };
        if news
            .iter()
            .any(|meaning| is_single(*meaning) && seen.contains(meaning))
        {
            break;
        }
        seen.extend(news);
        end += 1;
    }
    end
}

fn is_single(meaning: Meaning) -> bool {
    !matches!(
        meaning,
        Meaning::Author | Meaning::Contributor | Meaning::Review | Meaning::Furniture
    )
}

/// Where the foot begins in `lines`: at the first sure sign of it, and from there up over credits.
pub(super) fn foot_start(lines: &[Line]) -> usize {
    let sure = |line: &Line| match foot_of(line) {
        Foot::Disclaimer | Foot::Site(Footer::Certain) => true,
        Foot::Credits(segments) => segments
            .iter()
            .any(|segment| segment.meaning == Meaning::Url),
        Foot::Site(Footer::Likely) | Foot::Text => false,
    };
    let mut start = lines.iter().position(sure).unwrap_or(lines.len());
    let mut below_is_site = lines
        .get(start)
        .is_some_and(|line| matches!(foot_of(line), Foot::Site(_)));
    while let Some((line, above)) = lines.get(..start).and_then(<[Line]>::split_last) {
        match foot_of(line) {
            Foot::Credits(_) => below_is_site = false,
            Foot::Site(_) if below_is_site && !line.indented => {}
            _ if is_stray(line) && ends_in_credits(above) => {}
            _ => match above_figures(above, line) {
                Some(above) => {
                    start = above;
                    continue;
                }
                None => break,
            },
        }
        start -= 1;
    }
    start
}

fn ends_in_credits(lines: &[Line]) -> bool {
    let last = lines.last();
    last.is_some_and(|line| matches!(foot_of(line), Foot::Credits(_)))
}

/// Where a row of figures begins that ends with `last`, when credits stand right above it: codes to be scanned stand
/// below them.
fn above_figures(lines: &[Line], last: &Line) -> Option<usize> {
    let more = lines.iter().rev().take_while(|line| line.is_figure());
    let above = lines.len() - more.count();
    (last.is_figure() && ends_in_credits(lines.get(..above)?)).then_some(above)
}

/// A few words between credits.
fn is_stray(line: &Line) -> bool {
    line.length <= 20 && !line.indented && !is_paragraph(line)
}
