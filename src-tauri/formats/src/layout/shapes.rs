//! The shapes of credits seen in the field, each as a layout to begin with.

use serde::{Deserialize, Serialize};

use super::credits::{CreditBlock, CreditPlace, Grouping, Source};
use super::presets::{head, own, row};
use super::{Alignment, Layout, Part, When};

/// A shape of credits, by what is telling in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CreditShape {
    /// 信息来源：某单位, 一审（撰稿人）：甲, 二审：乙, 三审：丙, 编辑：丁; one a line.
    LineEach,
    /// 记　者：甲, 一　审：乙, 总监制：丙; labels as wide as the longest.
    PaddedLabels,
    /// 记　者 | 甲乙丙 丁　戊; a bar, and names as wide as three characters.
    Bar,
    /// 撰稿：甲, 审核：乙、丙; several people under one label.
    TwoUnderOne,
    /// 撰稿/甲；图片/乙、丙；审核/丁; all on one line.
    OneLine,
    /// （审核：甲、乙、丙）.
    Brackets,
    /// 来源：某日报　编辑：甲　审核：乙 above, （记者甲、通讯员乙） at the end of the text.
    HeadAndEnd,
    /// 【责任编辑：甲】.
    ResponsibleEditor,
    /// An organisation as editor.
    Organisation,
}

impl CreditShape {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::LineEach,
        Self::PaddedLabels,
        Self::Bar,
        Self::TwoUnderOne,
        Self::OneLine,
        Self::Brackets,
        Self::HeadAndEnd,
        Self::ResponsibleEditor,
        Self::Organisation,
    ];
}

impl Layout {
    /// A layout for each shape of credits, otherwise as [`Layout::standard`].
    pub fn presets() -> Vec<(CreditShape, Self)> {
        let preset = |shape: CreditShape| (shape, Self::shaped(shape));
        CreditShape::ALL.into_iter().map(preset).collect()
    }

    fn shaped(shape: CreditShape) -> Self {
        if shape == CreditShape::HeadAndEnd {
            return head_and_end();
        }
        let align = match shape {
            CreditShape::Brackets | CreditShape::ResponsibleEditor => Alignment::Right,
            _ => Alignment::Left,
        };
        let standard = Self::standard();
        let parts = standard.parts.into_iter();
        let parts = parts.map(|part| match part {
            Part::Credits {
                place: CreditPlace::Own,
                ..
            } => own(align, block(shape)),
            part => part,
        });
        Self {
            parts: parts.collect(),
            ..standard
        }
    }
}

fn block(shape: CreditShape) -> CreditBlock {
    let plain = CreditBlock::default();
    let unmarked = CreditBlock {
        mark_writer: false,
        ..CreditBlock::default()
    };
    let photos = Source::Contributor("摄影".to_owned());
    match shape {
        CreditShape::LineEach | CreditShape::HeadAndEnd => CreditBlock {
            rows: vec![
                row("信息来源", &[Source::OriginUnit]),
                row("", &[Source::AllSteps]),
                row("编辑", &[Source::Editor]),
            ],
            ..plain
        },
        CreditShape::PaddedLabels => CreditBlock {
            rows: vec![
                row("记者", &[Source::Byline]),
                row("", &[Source::AllContributors]),
                row("编辑", &[Source::Editor]),
                row("", &[Source::AllSteps]),
                row("总监制", &[Source::Releaser]),
            ],
            pad_labels: true,
            ..unmarked
        },
        CreditShape::Bar => CreditBlock {
            rows: vec![
                row("记者", &[Source::Byline]),
                row("编辑", &[Source::Editor]),
                row("审核", &[Source::AllSteps]),
                row("总监制", &[Source::Releaser]),
            ],
            label_mark: " | ".to_owned(),
            name_separator: " ".to_owned(),
            pad_labels: true,
            pad_names: true,
            ..unmarked
        },
        CreditShape::TwoUnderOne => CreditBlock {
            rows: vec![
                row("撰稿", &[Source::Byline]),
                row("", &[Source::AllContributors]),
                row("审核", &[Source::AllSteps]),
                row("编辑", &[Source::Editor]),
            ],
            grouping: Grouping::SameNames,
            ..unmarked
        },
        CreditShape::OneLine => CreditBlock {
            rows: vec![
                row("撰稿", &[Source::Byline]),
                row("图片", &[photos]),
                row("审核", &[Source::AllSteps]),
                row("编辑", &[Source::Editor]),
            ],
            label_mark: "/".to_owned(),
            row_separator: "；".to_owned(),
            ..unmarked
        },
        CreditShape::Brackets => CreditBlock {
            rows: vec![row("审核", &[Source::AllSteps])],
            open: "（".to_owned(),
            close: "）".to_owned(),
            ..unmarked
        },
        CreditShape::ResponsibleEditor => CreditBlock {
            rows: vec![row("责任编辑", &[Source::Editor])],
            open: "【".to_owned(),
            close: "】".to_owned(),
            ..unmarked
        },
        CreditShape::Organisation => CreditBlock {
            rows: vec![
                row("供稿", &[Source::OriginUnit]),
                row("编辑", &[Source::Fixed("县融媒体中心".to_owned())]),
                row("审核", &[Source::AllSteps]),
            ],
            ..unmarked
        },
    }
}

/// Editor and reviewers in the head line, writers in brackets at the end of the text.
fn head_and_end() -> Layout {
    let run_in = CreditBlock {
        rows: vec![
            row("记者", &[Source::Byline]),
            row("通讯员", &[Source::Contributor("通讯员".to_owned())]),
        ],
        label_mark: String::new(),
        row_separator: "、".to_owned(),
        open: "（".to_owned(),
        close: "）".to_owned(),
        mark_writer: false,
        ..CreditBlock::default()
    };
    let mut above = head(&[]);
    if let Part::Credits { block, .. } = &mut above {
        block.mark_writer = false;
        block.rows = vec![
            row("来源", &[Source::SourceOutlet]),
            row("编辑", &[Source::Editor]),
            row("审核", &[Source::AllSteps]),
        ];
    }
    let standard = Layout::standard();
    let parts = standard.parts.into_iter().map(|part| match part {
        Part::Credits {
            place: CreditPlace::Head,
            ..
        } => above.clone(),
        Part::Credits { align, .. } => Part::Credits {
            place: CreditPlace::RunIn,
            when: When::Always,
            align,
            block: run_in.clone(),
        },
        part => part,
    });
    Layout {
        parts: parts.collect(),
        ..standard
    }
}
