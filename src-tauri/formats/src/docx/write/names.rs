//! The styles of paragraphs: our own, whose names tell a reader what a paragraph is, and those that every office
//! program has, so that its navigation and its reviewing work.

/// The style of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Kicker,
    Title,
    Subtitle,
    Head,
    Summary,
    Notice,
    Body,
    Credits,
    Original,
    Disclaimer,
    Mark,
    Heading2,
    Heading3,
    Heading4,
    Quote,
    /// The first block of a list's item.
    ListItem,
    /// The other blocks of it.
    ListContinue,
    TableText,
    TableHead,
    /// The line that a picture stands in.
    Picture,
    Caption,
    /// Whose picture it is, below the caption.
    PictureCredit,
    Rule,
    /// Keeps apart what would flow together: two tables, two quotes.
    Gap,
    Footnote,
    Comment,
    Header,
    Footer,
}

impl Style {
    /// All of them, in the order of `styles.xml`.
    pub const ALL: [Style; 28] = [
        Style::Kicker,
        Style::Title,
        Style::Subtitle,
        Style::Head,
        Style::Summary,
        Style::Notice,
        Style::Body,
        Style::Credits,
        Style::Original,
        Style::Disclaimer,
        Style::Mark,
        Style::Heading2,
        Style::Heading3,
        Style::Heading4,
        Style::Quote,
        Style::ListItem,
        Style::ListContinue,
        Style::TableText,
        Style::TableHead,
        Style::Picture,
        Style::Caption,
        Style::PictureCredit,
        Style::Rule,
        Style::Gap,
        Style::Footnote,
        Style::Comment,
        Style::Header,
        Style::Footer,
    ];

    /// The id by which paragraphs name it.
    pub fn id(self) -> &'static str {
        self.names().0
    }

    /// The name that people see, and by which office programs know their own.
    pub fn name(self) -> &'static str {
        self.names().1
    }

    /// Whether it is one of ours.
    pub fn is_ours(self) -> bool {
        self.id().starts_with("Sanshen")
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Style::Kicker => ("SanshenKicker", "三审台 引题"),
            Style::Title => ("SanshenTitle", "三审台 标题"),
            Style::Subtitle => ("SanshenSubtitle", "三审台 副题"),
            Style::Head => ("SanshenHead", "三审台 题下"),
            Style::Summary => ("SanshenSummary", "三审台 摘要"),
            Style::Notice => ("SanshenNotice", "三审台 声明"),
            Style::Body => ("SanshenBody", "三审台 正文"),
            Style::Credits => ("SanshenCredits", "三审台 署名"),
            Style::Original => ("SanshenOriginal", "三审台 原文"),
            Style::Disclaimer => ("SanshenDisclaimer", "三审台 免责"),
            Style::Mark => ("SanshenMark", "三审台 稿号"),
            Style::Heading2 => ("Heading2", "heading 2"),
            Style::Heading3 => ("Heading3", "heading 3"),
            Style::Heading4 => ("Heading4", "heading 4"),
            Style::Quote => ("Quote", "Quote"),
            Style::ListItem => ("ListParagraph", "List Paragraph"),
            Style::ListContinue => ("ListContinue", "List Continue"),
            Style::TableText => ("SanshenTableText", "三审台 表文"),
            Style::TableHead => ("SanshenTableHead", "三审台 表头"),
            Style::Picture => ("SanshenPicture", "三审台 图片"),
            Style::Caption => ("Caption", "caption"),
            Style::PictureCredit => ("SanshenPictureCredit", "三审台 图署"),
            Style::Rule => ("SanshenRule", "三审台 分隔"),
            Style::Gap => ("SanshenGap", "三审台 间隔"),
            Style::Footnote => ("FootnoteText", "footnote text"),
            Style::Comment => ("CommentText", "annotation text"),
            Style::Header => ("Header", "header"),
            Style::Footer => ("Footer", "footer"),
        }
    }
}
