//! The newsroom's own words: roles, stages, decisions, actions. Their shown names live in the window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person may do in the newsroom; one person may hold several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 撰稿人
    Writer,
    /// 一审人
    FirstReviewer,
    /// 二审人
    SecondReviewer,
    /// 三审人
    ThirdReviewer,
    /// 编辑: releases and exports.
    Editor,
    /// 管理员: people, sections and policies.
    Administrator,
}

impl Role {
    /// Every role, in the order of the slip.
    pub const ALL: [Role; 6] = [
        Role::Writer,
        Role::FirstReviewer,
        Role::SecondReviewer,
        Role::ThirdReviewer,
        Role::Editor,
        Role::Administrator,
    ];
}

/// Where an article stands, derived from its record and never stored as truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 草稿: never submitted.
    Draft,
    /// 审核中: a round is open and at least one step does not stand.
    InReview,
    /// 已退回: back with the writer.
    Returned,
    /// 待用
    Held,
    /// 三审通过: every step stands over the current revision.
    Approved,
    /// 已签发
    Released,
    /// 已导出
    Exported,
    /// 退稿
    Rejected,
    /// 已毙
    Spiked,
}

impl Stage {
    /// Every stage, in the order of the work.
    pub const ALL: [Stage; 9] = [
        Stage::Draft,
        Stage::InReview,
        Stage::Returned,
        Stage::Held,
        Stage::Approved,
        Stage::Released,
        Stage::Exported,
        Stage::Rejected,
        Stage::Spiked,
    ];
}

/// What a reviewer can decide at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// 通过
    Approve,
    /// 退回修改
    ReturnForRevision,
    /// 待用
    Hold,
    /// 退稿
    Reject,
    /// 毙稿
    Spike,
}

/// What a person can be offered on one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Change the working draft.
    Edit,
    /// 送审
    Submit,
    /// Make the reviewer's corrections the current revision.
    ApplyChanges,
    /// Drop the reviewer's corrections.
    DiscardChanges,
    /// 通过并签字
    Approve,
    /// 退回修改
    ReturnForRevision,
    /// 待用
    Hold,
    /// 退稿
    Reject,
    /// 毙稿
    Spike,
    /// 恢复待用稿
    Resume,
    /// 签发
    Release,
    /// 导出
    Export,
}

impl Action {
    /// Every action, in the order of the work.
    pub const ALL: [Action; 12] = [
        Action::Edit,
        Action::Submit,
        Action::ApplyChanges,
        Action::DiscardChanges,
        Action::Approve,
        Action::ReturnForRevision,
        Action::Hold,
        Action::Reject,
        Action::Spike,
        Action::Resume,
        Action::Release,
        Action::Export,
    ];

    /// Whether it takes the person's signature.
    pub(crate) fn is_signed(self) -> bool {
        match self {
            Action::Approve
            | Action::ReturnForRevision
            | Action::Hold
            | Action::Reject
            | Action::Spike
            | Action::Release
            | Action::Export => true,
            Action::Edit
            | Action::Submit
            | Action::ApplyChanges
            | Action::DiscardChanges
            | Action::Resume => false,
        }
    }
}

impl From<DecisionKind> for Action {
    fn from(kind: DecisionKind) -> Action {
        match kind {
            DecisionKind::Approve => Action::Approve,
            DecisionKind::ReturnForRevision => Action::ReturnForRevision,
            DecisionKind::Hold => Action::Hold,
            DecisionKind::Reject => Action::Reject,
            DecisionKind::Spike => Action::Spike,
        }
    }
}

/// A form in which a released article leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// The published page as text.
    Text,
    /// One self-contained page.
    Html,
    /// A piece of HTML for the back-end of a web site.
    Fragment,
    /// CommonMark with front matter.
    Markdown,
    /// A piece of HTML for the WeChat editor.
    Wechat,
    /// Word.
    Docx,
    /// PDF/A.
    Pdf,
    /// EPUB 3.
    Epub,
    /// ninjs 2.1.
    Ninjs,
    /// NewsML-G2.
    Newsml,
    /// The model of the text.
    Json,
}

/// A form in which a text leaves to be read, not to be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyForm {
    /// Word.
    Docx,
    /// Word with the suggestions and comments, to be corrected and taken back.
    DocxReview,
    /// PDF/A.
    Pdf,
    /// 校样: narrow, with line numbers and a wide margin.
    Galley,
    /// One self-contained page.
    Html,
    /// Text.
    Text,
}

/// The kind of file of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RegisterForm {
    /// Comma-separated values.
    Csv,
    /// A spreadsheet.
    Xlsx,
}

/// The stage in the words of a printed list.
pub(crate) fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "草稿",
        Stage::InReview => "审核中",
        Stage::Returned => "已退回",
        Stage::Held => "待用",
        Stage::Approved => "三审通过",
        Stage::Released => "已签发",
        Stage::Exported => "已导出",
        Stage::Rejected => "退稿",
        Stage::Spiked => "毙稿",
    }
}

/// The name of a word as it is stored and sent, such as `first_reviewer`.
pub(crate) fn name_of(word: impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// The word of that name, if there is one.
pub(crate) fn named<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(name.into()).ok()
}
