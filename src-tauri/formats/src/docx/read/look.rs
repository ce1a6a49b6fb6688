//! How a run of text looks: what of it is a mark of the model, and what is mere look.

use sanshen_document::Marks;

use super::xml::Element;

/// What one place (defaults, a style, a run) says of a run; `None` where it says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub strike: Option<bool>,
    pub hidden: Option<bool>,
    pub underline: Option<bool>,
    pub height: Option<Height>,
}

/// Where a run stands on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Height {
    Base,
    Super,
    Sub,
}

/// The places that decide how a run looks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Layers {
    pub defaults: Look,
    pub paragraph: Look,
    pub character: Look,
    pub direct: Look,
    /// The paragraph is a heading, title, caption or quotation: that its style is bold or the like says nothing more.
    pub is_whole_line: bool,
}

impl Look {
    /// What these properties of a run say.
    pub(super) fn of(properties: Element) -> Self {
        let mut look = Look::default();
        for property in properties.children() {
            match property.name() {
                "b" => look.bold = Some(is_on(property)),
                "i" => look.italic = Some(is_on(property)),
                "strike" | "dstrike" => {
                    look.strike = Some(is_on(property) || look.strike == Some(true));
                }
                "vanish" => look.hidden = Some(is_on(property)),
                "u" => look.underline = Some(property.attr("val").as_deref() != Some("none")),
                "vertAlign" => {
                    look.height = Some(match property.attr("val").as_deref() {
                        Some("superscript") => Height::Super,
                        Some("subscript") => Height::Sub,
                        _ => Height::Base,
                    });
                }
                _ => {}
            }
        }
        look
    }

    /// What this says, and where it says nothing what `under` says.
    pub(super) fn over(self, under: Look) -> Look {
        Look {
            bold: self.bold.or(under.bold),
            italic: self.italic.or(under.italic),
            strike: self.strike.or(under.strike),
            hidden: self.hidden.or(under.hidden),
            underline: self.underline.or(under.underline),
            height: self.height.or(under.height),
        }
    }
}

impl Layers {
    /// Whether the run is hidden.
    pub(super) fn is_hidden(&self) -> bool {
        self.toggled(|look| look.hidden)
    }

    /// The marks of the run, with its link; `is_link` also where the address is not taken.
    pub(super) fn marks(&self, link: Option<&str>, is_link: bool) -> Marks {
        let height = self.nearest(|look| look.height);
        Marks {
            bold: self.told(|look| look.bold),
            italic: self.told(|look| look.italic),
            underline: self.is_underlined(is_link),
            strike: self.told(|look| look.strike),
            superscript: height == Some(Height::Super),
            subscript: height == Some(Height::Sub),
            link: link.map(str::to_owned),
        }
    }

    /// A toggle of the model. Where the whole line has it by its style, nobody meant a word, unless the run itself says so.
    fn told(&self, of: fn(&Look) -> Option<bool>) -> bool {
        let is_said = self.is_whole_line && of(&self.paragraph) == Some(true);
        if is_said {
            return of(&self.direct) == Some(true);
        }
        self.toggled(of)
    }

    /// A toggle property: styles of several kinds that set it undo each other, the run's own word is the last
    /// (ECMA-376 part 1, 17.7.3).
    fn toggled(&self, of: fn(&Look) -> Option<bool>) -> bool {
        let by_styles = of(&self.paragraph).unwrap_or(false) ^ of(&self.character).unwrap_or(false);
        of(&self.direct).unwrap_or(by_styles || of(&self.defaults) == Some(true))
    }

    /// Links are underlined by a style of theirs, which says nothing more.
    fn is_underlined(&self, is_link: bool) -> bool {
        let by_style = self.character.underline.filter(|_| !is_link);
        let by_line = self.paragraph.underline.filter(|_| !self.is_whole_line);
        let told = self.direct.underline.or(by_style).or(by_line);
        told.or(self.defaults.underline).unwrap_or(false)
    }

    fn nearest<T>(&self, of: fn(&Look) -> Option<T>) -> Option<T> {
        of(&self.direct)
            .or_else(|| of(&self.character))
            .or_else(|| of(&self.paragraph))
            .or_else(|| of(&self.defaults))
    }
}

/// A switch: on unless it says otherwise.
pub(super) fn is_on(property: Element) -> bool {
    let value = property.attr("val");
    !matches!(value.as_deref(), Some("0" | "false" | "off" | "none"))
}

/// Whether a run carries colours, sizes, fonts or the like of its own.
pub(super) fn is_coloured(properties: Element) -> bool {
    properties.children().any(|property| match property.name() {
        "color" => !matches!(
            property.attr("val").as_deref(),
            None | Some("auto" | "000000")
        ),
        "rFonts" => ["ascii", "eastAsia", "hAnsi", "asciiTheme", "eastAsiaTheme"]
            .iter()
            .any(|font| property.attr(font).is_some()),
        "sz" | "highlight" | "shd" | "em" | "bdr" | "effect" | "w" | "spacing" | "position" => true,
        "caps" | "smallCaps" | "outline" | "shadow" | "emboss" | "imprint" => is_on(property),
        _ => false,
    })
}
