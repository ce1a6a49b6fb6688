//! What of an element's inline style has a meaning in the model.

use sanshen_document::Align;

/// A longer style is read so far.
const LONGEST: usize = 8 << 10;

/// Raised or lowered text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Height {
    #[default]
    Level,
    Super,
    Sub,
}

/// How a style wants its element shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Display {
    Hidden,
    Block,
}

/// The declarations of a style that mean something; `None` and `false` where it says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Css {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub underline: bool,
    pub strike: bool,
    pub height: Option<Height>,
    pub align: Option<Align>,
    pub indent: Option<bool>,
    pub display: Option<Display>,
    /// Blanks and line ends stand as they are.
    pub keeps_blanks: Option<bool>,
    /// It has colours, sizes or fonts.
    pub look: bool,
}

impl Css {
    /// The meaning of a `style` attribute.
    pub fn of(style: &str) -> Self {
        let mut end = style.len().min(LONGEST);
        while !style.is_char_boundary(end) {
            end -= 1;
        }
        let mut css = Css::default();
        for declaration in style.get(..end).unwrap_or_default().split(';') {
            if let Some((name, value)) = declaration.split_once(':') {
                let value = value.trim().to_ascii_lowercase();
                let value = value.trim_end_matches("!important").trim_end();
                css.take(&name.trim().to_ascii_lowercase(), value);
            }
        }
        css
    }

    fn take(&mut self, name: &str, value: &str) {
        match name {
            "font-weight" => self.bold = weight(value).or(self.bold),
            "font-style" => self.italic = slant(value).or(self.italic),
            "text-decoration" | "text-decoration-line" => {
                self.underline = value.contains("underline");
                self.strike = value.contains("line-through");
            }
            "vertical-align" => self.height = height(value).or(self.height),
            "text-align" => self.align = align(value).or(self.align),
            "text-indent" => self.indent = number(value).map(|size| size > 0.0).or(self.indent),
            "display" => {
                self.display = match value {
                    "none" => Some(Display::Hidden),
                    "block" | "flex" | "grid" | "list-item" | "table" => Some(Display::Block),
                    _ => None,
                }
            }
            "white-space" | "white-space-collapse" => {
                self.keeps_blanks = Some(matches!(
                    value,
                    "pre" | "pre-wrap" | "break-spaces" | "preserve"
                ));
            }
            "font" => {
                let words = || value.split_ascii_whitespace();
                self.bold = words().find_map(weight).or(self.bold);
                self.italic = words().find_map(slant).or(self.italic);
                self.look = true;
            }
            "color" | "background" | "background-color" | "font-size" | "font-family"
            | "text-shadow" | "border" => self.look = true,
            _ => {}
        }
    }

    /// The same meaning in the one form that all styles of this meaning have; empty when there is none.
    pub fn canonical(&self) -> String {
        let choice = |name: &'static str, on: Option<bool>, yes: &str, no: &str| {
            on.map(|on| format!("{name}:{}", if on { yes } else { no }))
        };
        let lines = match (self.underline, self.strike) {
            (false, false) => None,
            (true, false) => Some("text-decoration:underline"),
            (false, true) => Some("text-decoration:line-through"),
            (true, true) => Some("text-decoration:underline line-through"),
        };
        let height = self.height.map(|height| match height {
            Height::Level => "vertical-align:baseline",
            Height::Super => "vertical-align:super",
            Height::Sub => "vertical-align:sub",
        });
        let display = self.display.map(|display| match display {
            Display::Hidden => "display:none",
            Display::Block => "display:block",
        });
        let all = [
            choice("font-weight", self.bold, "bold", "normal"),
            choice("font-style", self.italic, "italic", "normal"),
            lines.map(str::to_owned),
            height.map(str::to_owned),
            display.map(str::to_owned),
            choice("white-space", self.keeps_blanks, "pre-wrap", "normal"),
            self.look.then(|| "color:x".to_owned()),
        ];
        all.into_iter().flatten().collect::<Vec<_>>().join(";")
    }
}

/// `text-align`, and the old attribute `align`.
pub(super) fn align(value: &str) -> Option<Align> {
    Some(match value.to_ascii_lowercase().as_str() {
        "left" | "start" => Align::Left,
        "center" | "middle" | "-webkit-center" => Align::Center,
        "right" | "end" => Align::Right,
        "justify" => Align::Justify,
        _ => return None,
    })
}

fn weight(value: &str) -> Option<bool> {
    match value {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        _ => {
            let number: u16 = value.parse().ok()?;
            Some(number >= 600)
        }
    }
}

fn slant(value: &str) -> Option<bool> {
    match value {
        "italic" | "oblique" => Some(true),
        "normal" => Some(false),
        _ => None,
    }
}

fn height(value: &str) -> Option<Height> {
    match value {
        "super" => Some(Height::Super),
        "sub" => Some(Height::Sub),
        "baseline" => Some(Height::Level),
        _ => None,
    }
}

/// The number that a length begins with.
fn number(value: &str) -> Option<f32> {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+');
    let end = value.find(|c| !digit(c)).unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}
