//! Layouts to begin with.

use serde::{Deserialize, Serialize};

use super::credits::{CreditBlock, CreditPlace, CreditRow, Grouping, Source};
use super::{Alignment, Disclaimers, Layout, LayoutFormat, LinesPiece, Paragraphs, Part, When};
use crate::publish::AI_NOTICE;

/// What kind of place a channel's pages go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// A website.
    Web,
    /// A WeChat account, which shows title, author and time itself.
    Wechat,
    /// Word files, and what is printed.
    Word,
    /// Plain text, whose last line says which article and version it is.
    Plain,
}

impl Layout {
    /// Titles, head line, body, credits one a line, original and disclaimer: the published page as most sites have it, in
    /// the shape that [`crate::read_page`] reads back.
    pub fn standard() -> Self {
        Self::with(
            &[line(LinesPiece::Subtitle, "——{{ 副题 }}")],
            credits(),
            &[],
        )
    }

    /// The layout that a channel of this kind begins with.
    pub fn default_for(kind: ChannelKind) -> Self {
        let subtitle = [line(LinesPiece::Subtitle, "{{ 副题 }}")];
        match kind {
            ChannelKind::Web => Self::with(&subtitle, credits(), &[]),
            ChannelKind::Wechat => Self::wechat(),
            ChannelKind::Word => Self::with(&subtitle, credits(), &[mark(Alignment::Right)]),
            ChannelKind::Plain => {
                let subtitle = [line(LinesPiece::Subtitle, "——{{ 副题 }}")];
                Self::with(&subtitle, credits(), &[mark(Alignment::Left)])
            }
        }
    }

    /// The standard layout with its own subtitle, with these credits after the body, and with these parts at its end.
    pub(super) fn with(subtitle: &[Part], credits: Vec<Part>, end: &[Part]) -> Self {
        let mut parts = vec![
            line(LinesPiece::Kicker, "{{ 引题 }}"),
            line(LinesPiece::Title, "{{ 标题 }}"),
        ];
        parts.extend_from_slice(subtitle);
        parts.push(head(&[
            Source::PublishedAt,
            Source::SourceOutlet,
            Source::Byline,
        ]));
        parts.extend([Part::Body {}, ai_notice()]);
        parts.extend(credits);
        parts.extend(below());
        parts.extend_from_slice(end);
        Self::of(parts)
    }

    fn wechat() -> Self {
        let mut parts = vec![
            line(LinesPiece::Kicker, "{{ 引题 }}"),
            line(LinesPiece::Subtitle, "{{ 副题 }}"),
            head(&[Source::SourceOutlet, Source::Byline]),
            Part::Body {},
            ai_notice(),
        ];
        parts.extend(credits());
        parts.extend(below());
        Self {
            paragraphs: Paragraphs::Flush,
            ..Self::of(parts)
        }
    }

    fn of(parts: Vec<Part>) -> Self {
        Self {
            format: LayoutFormat::V1,
            parts,
            paragraphs: Paragraphs::AsWritten,
            disclaimers: Disclaimers::default_words(),
            file_name: "{{ 编号 }}-{{ 标题 | cut(40) }}".to_owned(),
        }
    }
}

impl Disclaimers {
    /// The words of the three kinds seen in the field.
    pub fn default_words() -> Self {
        let contact = "{% if 联系方式 %}联系方式：{{ 联系方式 }}。{% endif %}";
        Self {
            reprint_for_study: format!(
                "本文转载自网络，供学习交流，不用于商业目的，版权归原作者所有。如涉及作品内容、版权等问题，请在{{{{ 期限 }}}}日内与{{{{ 站名 }}}}联系，我们将及时处理。{contact}"
            ),
            partly_reprinted: format!(
                "{{{{ 站名 }}}}部分内容为转载，转载时均注明来源。如来源标注有误或涉及版权，请与我们联系更正。{contact}"
            ),
            own_works: format!(
                "凡注明“来源：{{{{ 站名 }}}}”的作品，版权均属{{{{ 站名 }}}}所有，转载请注明来源和作者。{contact}"
            ),
        }
    }
}

impl Default for CreditBlock {
    /// 一审（撰稿人）：甲, one row a line.
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            label_mark: "：".to_owned(),
            name_separator: "、".to_owned(),
            row_separator: "\n".to_owned(),
            open: String::new(),
            close: String::new(),
            pad_labels: false,
            pad_names: false,
            grouping: Grouping::None,
            mark_writer: true,
        }
    }
}

/// A row under this label that is left out when it is empty.
pub(super) fn row(label: &str, from: &[Source]) -> CreditRow {
    CreditRow {
        label: label.to_owned(),
        from: from.to_vec(),
        hide_empty: true,
    }
}

/// The facts of a head line, centred, apart by a full-width blank.
pub(super) fn head(facts: &[Source]) -> Part {
    Part::Credits {
        place: CreditPlace::Head,
        when: When::Always,
        align: Alignment::Center,
        block: CreditBlock {
            rows: vec![row("", facts)],
            row_separator: "　".to_owned(),
            ..CreditBlock::default()
        },
    }
}

/// A block of its own after the body.
pub(super) fn own(align: Alignment, block: CreditBlock) -> Part {
    Part::Credits {
        place: CreditPlace::Own,
        when: When::Always,
        align,
        block,
    }
}

fn credits() -> Vec<Part> {
    let sources = [
        Source::OriginUnit,
        Source::AllContributors,
        Source::AllSteps,
        Source::Editor,
    ];
    let block = CreditBlock {
        rows: vec![row("", &sources)],
        ..CreditBlock::default()
    };
    vec![own(Alignment::Left, block)]
}

/// A centred line above the body.
fn line(piece: LinesPiece, template: &str) -> Part {
    lines(piece, When::Always, Alignment::Center, &[template])
}

fn lines(piece: LinesPiece, when: When, align: Alignment, templates: &[&str]) -> Part {
    Part::Lines {
        piece,
        when,
        align,
        lines: templates.iter().map(|&line| line.to_owned()).collect(),
    }
}

fn ai_notice() -> Part {
    let (label, words) = AI_NOTICE;
    let said = format!("{label}：{words}");
    lines(LinesPiece::Notice, When::Ai, Alignment::Left, &[&said])
}

fn below() -> [Part; 2] {
    let original = ["原文日期：{{ 原文日期 }}", "原文链接：{{ 原文链接 }}"];
    let disclaimer = ["[免责声明] {{ 免责声明 }}"];
    let left = Alignment::Left;
    [
        lines(LinesPiece::Original, When::Always, left, &original),
        lines(LinesPiece::Disclaimer, When::Always, left, &disclaimer),
    ]
}

/// The line by which a file is known again.
fn mark(align: Alignment) -> Part {
    let said =
        "稿号 {{ 编号 }} · {% if 版本 %}第{{ 版本 }}版{% else %}草稿{% endif %} · {{ 短码 }}";
    lines(LinesPiece::Mark, When::Always, align, &[said])
}
