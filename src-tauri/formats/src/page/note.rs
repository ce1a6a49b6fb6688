//! What the reader of a page tells about what it did.

use serde::Serialize;

/// One thing that was found on a page. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "note", rename_all = "snake_case")]
pub enum Note {
    /// Taken into a field.
    Recognised {
        /// The field.
        field: Field,
        /// What the field now holds of it; several names are joined by 、.
        value: String,
        /// How it stood on the page, label included.
        text: String,
        /// The line it stood on.
        line: u32,
    },
    /// Known to be no part of the article.
    LeftOut {
        /// What it is.
        what: LeftOut,
        /// The first line of it.
        from_line: u32,
        /// The last line of it.
        to_line: u32,
        /// Its lines, joined by line ends.
        text: String,
    },
    /// A review or editing credit of the page read; it will not be printed as one of ours.
    SourceCredit {
        /// The label without padding.
        label: String,
        /// The names in order.
        names: Vec<String>,
        /// How it stood on the page.
        text: String,
        /// The line it stood on.
        line: u32,
    },
    /// Fits nowhere: somebody has to decide.
    Unplaced {
        /// The line it stood on.
        line: u32,
        /// How it stood on the page.
        text: String,
    },
    /// Something to look at before the article goes on.
    Warning {
        /// What it is.
        #[serde(flatten)]
        kind: Trouble,
        /// The first line with it.
        line: u32,
    },
}

impl Note {
    /// The first line that the note speaks of.
    pub fn line(&self) -> u32 {
        match self {
            Self::Recognised { line, .. }
            | Self::SourceCredit { line, .. }
            | Self::Unplaced { line, .. }
            | Self::Warning { line, .. } => *line,
            Self::LeftOut { from_line, .. } => *from_line,
        }
    }
}

/// A field that a piece of the page was taken into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the fields of the content")]
pub enum Field {
    Kicker,
    Title,
    Subtitle,
    Byline,
    Contributors,
    SourceOutlet,
    OriginUnit,
    OriginalUrl,
    OriginalDate,
    Summary,
    Keywords,
    Disclaimer,
    AiDeclared,
}

/// A part of a page that is no part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Site name, greeting, where-am-I line, and buttons beside the head line.
    Header,
    /// Owners, licences, telephones, buttons.
    Footer,
    /// The wording of the disclaimer; its kind is kept, and our own wording is printed.
    DisclaimerText,
}

/// What should be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Trouble {
    /// An author or contributor whose name stands for a missing one.
    PlaceholderAuthor {
        /// The word.
        name: String,
    },
    /// An author or contributor that is an account's name.
    LoginLikeName {
        /// The account.
        name: String,
    },
    /// ASCII punctuation beside Han characters.
    AsciiPunctuation {
        /// How many in title and body.
        count: u32,
    },
    /// No line of the page can be its title.
    NoTitle,
    /// The page ends before any body.
    NoBody,
    /// U+FFFD: characters lost before or while the text was decoded.
    ReplacedCharacters {
        /// How many on the page.
        count: u32,
    },
    /// A character nobody sees; it was kept where it stood.
    HiddenCharacter {
        /// Which.
        code_point: u32,
        /// How many on the page.
        count: u32,
    },
    /// A control character or a lone hidden character; it was taken out.
    RemovedCharacter {
        /// Which.
        code_point: u32,
        /// How many on the page.
        count: u32,
    },
}
