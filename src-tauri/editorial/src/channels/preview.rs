//! What a layout looks like before it is kept.

use sanshen_document::{
    Align, Block, Content, Contributor, Disclaimer, Doc, Inline, Marks, Origin,
};
use sanshen_formats::CreditLine;
use sanshen_formats::layout::Layout;
use serde::Deserialize;
use ts_rs::TS;

use crate::articles::{article_no, parse_draft};
use crate::commands::{Ask, Command, Who};
use crate::pages::{Around, ExportLook, Setting, SignedStep, layout_invalid, look};
use crate::refusal::Result;
use crate::review::Record;
use crate::sections::policy::REVIEWS;
use crate::tx::Tx;
use crate::words::Format;

/// A page under a layout that is not kept yet: an article's working draft, or a made-up text.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewLayout {
    /// The layout.
    pub layout: Layout,
    /// The form.
    pub format: Format,
    /// The article's id; `None` for a made-up text.
    pub article: Option<String>,
}

impl Command for PreviewLayout {
    const NAME: &'static str = "preview_layout";
    const WHO: Who = Who::Staff;
    type Output = ExportLook;
}

impl Ask for PreviewLayout {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ExportLook> {
        self.layout.check().map_err(layout_invalid)?;
        let (content, number) = match &self.article {
            Some(article) => {
                let record = Record::load(&mut tx.store, &tx.staff, article).await?;
                let content = parse_draft(&record.draft)?;
                (content, article_no(&record.article))
            }
            None => (sample(), "2026-0001".into()),
        };
        let around = Around {
            hash: content.hash().as_str().to_string(),
            content,
            article_no: number,
            revision: 3,
            at: tx.now,
            credits: credits(),
            steps: steps(),
            editor: "韩露".into(),
            writer: "贺小满".into(),
            watermark: None,
            as_it_is: false,
        };
        let setting = Setting::of(tx, around, Some(self.layout)).await?;
        look(tx, &setting, self.format)
    }
}

fn steps() -> Vec<SignedStep> {
    let step = |id: &str, name: &str, person: &str, wrote| SignedStep {
        step: id.into(),
        name: name.into(),
        person: person.into(),
        wrote,
    };
    vec![
        step(REVIEWS[0], "一审", "贺小满", true),
        step(REVIEWS[1], "二审", "邱实", false),
        step(REVIEWS[2], "三审", "欧阳静之", false),
    ]
}

fn credits() -> Vec<CreditLine> {
    let line = |label: &str, name: &str| CreditLine {
        label: label.into(),
        names: vec![name.into()],
    };
    vec![
        line("一审（撰稿人）", "贺小满"),
        line("二审", "邱实"),
        line("三审", "欧阳静之"),
        line("编辑", "韩露"),
    ]
}

/// A text in which every piece of a layout has something to say.
fn sample() -> Content {
    let paragraph = |id: &str, text: &str| Block::Paragraph {
        id: id.into(),
        align: Align::Left,
        indent: true,
        content: vec![Inline::Text {
            text: text.into(),
            marks: Marks::default(),
        }],
    };
    Content {
        kicker: "民生一线".into(),
        title: "老旧小区加装电梯有了“明白账”".into(),
        subtitle: "鹭浦镇把议事会开到楼道口".into(),
        body: Doc {
            blocks: vec![
                paragraph(
                    "s1",
                    "“一层不出钱，二层少出钱，账都贴在墙上。”11月20日，鹭浦镇滨河社区3号楼的居民在楼道口的公示栏前核对加装电梯的分摊方案。",
                ),
                paragraph(
                    "s2",
                    "今年以来，镇里先后召开楼道议事会46场，帮助12个楼栋谈拢方案。第一部电梯将于12月投入使用。",
                ),
            ],
        },
        byline: vec!["贺小满".into(), "宋知远".into()],
        contributors: vec![Contributor {
            role: "摄影".into(),
            names: vec!["马逐云".into()],
        }],
        origin: Origin::Reprint,
        source_outlet: "云岭日报".into(),
        origin_unit: "鹭浦镇党建办".into(),
        original_url: "https://www.example.com/2026/1120.html".into(),
        original_date: "2026-11-20".into(),
        section: String::new(),
        summary: "鹭浦镇把加装电梯的议事会开到楼道口，分摊方案逐户说清。".into(),
        keywords: vec!["加装电梯".into(), "基层治理".into()],
        disclaimer: Disclaimer::ReprintForStudy,
        ai_declared: true,
    }
}
