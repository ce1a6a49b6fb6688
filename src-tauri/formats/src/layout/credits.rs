//! The credit block of a layout: rows of labels and names, and their typography.

use serde::{Deserialize, Serialize};

/// Where a credit block stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CreditPlace {
    /// A piece of its own among the credits, where its part stands in the layout.
    #[default]
    Own,
    /// A line of the head: 来源：某日报　编辑：甲.
    Head,
    /// At the end of the body's last paragraph: （记者甲、通讯员乙）. See [`super::Layout::dress`].
    RunIn,
}

/// A credit block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CreditBlock {
    /// The rows, in print order.
    pub rows: Vec<CreditRow>,
    /// Between a label and its names: `：`, `/`, ` | ` or nothing.
    pub label_mark: String,
    /// Between two names: `、` or a blank.
    pub name_separator: String,
    /// Between two rows: a line end, `；`, `　` and so on.
    pub row_separator: String,
    /// Before every printed line: `（`, `【` or nothing.
    pub open: String,
    /// After every printed line.
    pub close: String,
    /// Labels are spread to the width of the longest: 一　审 above 总监制.
    pub pad_labels: bool,
    /// Names of two Han characters are spread to the width of three.
    pub pad_names: bool,
    /// Which rows become one.
    pub grouping: Grouping,
    /// The label of a reviewer who also wrote the text says so: 一审（撰稿人）.
    pub mark_writer: bool,
}

/// A row of a credit block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CreditRow {
    /// The label, printed as it is. Empty: every source prints a row of its own under its own label, such as the step's
    /// name or the contributor's role.
    pub label: String,
    /// Whose names stand in it, in order; a name that comes twice stands once.
    pub from: Vec<Source>,
    /// Without names the row is left out. Otherwise the page is refused: a channel that must name an editor never
    /// prints an empty one.
    pub hide_empty: bool,
}

/// Whose names a row has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Who signed the step with this id, such as `first_review`.
    Step(String),
    /// Who signed each step, in their order.
    AllSteps,
    /// 编辑.
    Editor,
    /// Who wrote the text in our office.
    Writer,
    /// 作者, as the article names them.
    Byline,
    /// The contributors of a role, such as 摄影.
    Contributor(String),
    /// All contributors, each role under its own label.
    AllContributors,
    /// 信息来源.
    OriginUnit,
    /// 来源.
    SourceOutlet,
    /// 发布时间.
    PublishedAt,
    /// 签发人.
    Releaser,
    /// These words, such as an organisation that edits.
    Fixed(String),
}

/// Which rows become one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// None.
    #[default]
    None,
    /// Rows under the same label: 摄影：甲、乙.
    SameLabel,
    /// Rows of exactly the same names: 撰稿、编辑：甲.
    SameNames,
}
