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
    /// Something that the model of a text cannot carry.
    Lost {
        /// What it is.
        what: Loss,
        /// What can be said of it in words, such as the text inside or the name of the file; may be empty.
        text: String,
        /// How many there are.
        count: u32,
        /// The first block or line with it; 0 when it belongs to the whole file.
        line: u32,
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
            | Self::Lost { line, .. }
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

/// What a file has and the model of a text has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// Colours, sizes, fonts, highlighting and the like, where they are no meaning that the model has.
    Look,
    /// A text box; its text follows the block that it stood at.
    TextBox,
    /// A drawing, shape or SmartArt; its text, if any, follows the block that it stood at.
    Drawing,
    /// A chart.
    Chart,
    /// A formula; kept as its text.
    Formula,
    /// An embedded file, video or sound.
    Embedded,
    /// A frame, form, button or other part of a page that lives.
    Interactive,
    /// A picture of a kind that is not taken, damaged, too large, or not in the file.
    Picture,
    /// A picture that lies elsewhere and is not fetched; `text` is its address.
    RemotePicture,
    /// A link with an address that is not taken; its words stay.
    Link,
    /// Page header or footer.
    HeaderFooter,
    /// A table within a table; its text stays in the cell.
    NestedTable,
    /// A field that office programs work out; its last result stays.
    FieldCode,
    /// A macro or script; never run.
    Macro,
    /// Text that the file hides.
    HiddenText,
    /// Columns, page breaks and sections.
    PageSetup,
    /// Something within a heading, a note or another place where the model has plain text only.
    Structure,
    /// More of the file than is read.
    TooMuch,
    /// Anything else; `text` is its name in the file.
    Other,
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
    /// What our own files print beside the article: number and version, 未经三审, notices of a channel.
    Mark,
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
