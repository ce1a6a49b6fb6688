//! Markdown that our own writer wrote comes back.

use expect_test::expect;
use proptest::prelude::*;
use sanshen_document::{Block, Content, Inline};
use sanshen_formats::{Identity, Incoming, markdown};

use crate::articles::{self, HASH};
use crate::generated;
use crate::normal::{Carries, body, normal};
use crate::outline::{losses, outline};

/// The Markdown of a content.
fn written(content: &Content) -> String {
    let credits = articles::credits();
    markdown::write(&articles::printed(articles::published(content, &credits)))
}

fn read_back(content: &Content) -> Incoming {
    crate::read(&written(content))
}

#[test]
fn a_plain_article_comes_back_with_its_roles() {
    let incoming = read_back(&articles::plain());
    expect![[r#"
        [Title] h2: 青石镇：万亩稻田“排队”开镰
        [Head] p: 发布时间：2026-11-23　来源：远山晚报　作者：石见山、彭㛃
        [Body] p: 十月的青石镇，稻浪翻滚。
        [Body] p: “以前抢机子，现在等电话。”村民{b 周春桃}说。
        [Credits] p: 信息来源：云岭县农业农村局
        [Credits] p: 摄影：丁一
        [Credits] p: 一审（撰稿人）：欧阳敏
        [Credits] p: 二审：龙怀谷
        [Credits] p: 三审：彭㛃
        [Credits] p: 编辑：唐一诺
        [Original] p: 原文日期：2026-10-09
        [Original] p: 原文链接：{<https://example.com/news?id=7&page=2> https://example.com/news?id=7&page=2}
        [Disclaimer] p: [免责声明] 本文转载自网络，供学习交流，不用于商业目的，版权归原作者所有。如涉及作品内容、版权等问题，请在30日内与云岭发布联系，我们将及时处理。联系方式：0851-0000000。
    "#]]
    .assert_eq(&outline(&incoming));
    assert_eq!(losses(&incoming), "");
    let identity = Identity {
        article_no: "YL-2026-0001".to_owned(),
        revision: 3,
        hash: HASH.to_owned(),
    };
    assert_eq!(incoming.properties.identity, Some(identity));
    assert_eq!(incoming.properties.author, "石见山、彭㛃");
}

#[test]
fn an_article_of_everything_comes_back() {
    let incoming = read_back(&articles::hostile());
    expect![[r#"
        [Kicker] p: ---
        [Title] h2: </title><script>x</script> ](y) | |
        [Subtitle] p: ——" onload="x
        [Head] p: 发布时间：2026-11-23　作者：A"B\C、<i>
        [Body] h2: # 一、<b>排好队</b> #
        [Body] p: <script>alert(1)</script> [点我](javascript:x) ![图](y) `码` &lt; $x$
        [Body] p: - 不是列表/1. 也不是/=== | --- |
        [Body] p: 他说{b “好”}，又说{b 很好}{bius^ ，再见}{b<https://example.com/a?b=1&c=%3C2%3E> 网页}[^据镇统计站，*未经*审计。]
        [Body] ul
          li
            p: 稻谷
          li
            p: 玉米
        [Body] ol 3
          li
            p: 先低坝
          li
            p: 后山坡
            p: 不留死角
        [Body] quote
          p: > 稻花香里说丰年
        [Body] table
          tr
            th
              p: 村|组
            th
              p: 亩
          tr
            td
              p: 大坪
            td
              p: 1200
        [Body] table
          tr
            td 2x1
              p indent: 合计 <2>
          tr
            td
              p indent: 甲
            td
              p indent: 乙
        [Body] p: 大坪村开镰第一天。/图片：丁一
        [Body] p: [图片未附：收割机在田里]/大坪村开镰第一天。/图片：丁一/人工智能生成
        [Body] rule
        [Notice] p: 人工智能声明：本文含有人工智能生成合成的内容
        [Credits] p: 一审（撰稿人）：欧阳敏
        [Credits] p: 二审：龙怀谷
        [Credits] p: 三审：彭㛃
        [Credits] p: 编辑：唐一诺
    "#]].assert_eq(&outline(&incoming));
}

#[test]
fn a_reading_copy_keeps_its_mark_apart() {
    let text = written(&articles::plain());
    let (front, page) = text.split_once("\n---\n\n").expect("front matter");
    let marked =
        format!("{front}\n---\n\n【未经三审，仅供审阅】\n\n{page}\n\n【未经三审，仅供审阅】\n");
    let shown = outline(&crate::read(&marked));
    assert_eq!(
        shown.matches("[Mark] p: 【未经三审，仅供审阅】\n").count(),
        2
    );
    assert!(shown.contains("[Title] h2: 青石镇"));
    assert!(shown.contains("[Credits] p: 二审：龙怀谷"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_written_article_read_again_has_the_same_body(content in generated::content()) {
        let mut content = content;
        if content.title.trim().is_empty() {
            content.title = "题".to_owned();
        }
        simplify(&mut content.body.blocks);
        let carries = Carries { setting: false, pictures: false };
        let text = written(&content);
        let read = normal(&body(&crate::read(&text)), carries);
        prop_assert_eq!(read, normal(&content.body.blocks, carries), "{}", text);
    }
}

/// Leaves out what Markdown cannot say: pictures lie beside the file, so that their words come back as other lines; and
/// the brackets of an address are written as browsers send them. A paragraph without words does not part two
/// lists.
fn simplify(blocks: &mut Vec<Block>) {
    let mut first = true;
    blocks.retain(|block| {
        let words = !block.text().trim().is_empty() || !block.children().is_empty();
        let kept = !matches!(block, Block::Paragraph { .. }) || words;
        std::mem::take(&mut first) || kept
    });
    for block in blocks.iter_mut() {
        match block {
            Block::Figure { id, .. } => *block = Block::Rule { id: id.clone() },
            Block::Quote { blocks, .. } => simplify(blocks),
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                items.iter_mut().for_each(|item| simplify(&mut item.blocks));
            }
            Block::Table { rows, .. } => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| simplify(&mut cell.blocks));
            }
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                plain_links(content)
            }
            Block::Rule { .. } => {}
        }
    }
}

fn plain_links(content: &mut [Inline]) {
    for inline in content {
        match inline {
            Inline::Text { text, marks } => {
                // At the end of an item the writer drops any blank.
                *text = text.replace(|c: char| c.is_whitespace() && c != '\t', " ");
                let link = marks.link.take();
                marks.link = link.map(|link| link.replace('<', "%3C").replace('>', "%3E"));
            }
            Inline::Footnote { content, .. } => {
                // In a content neighbours never have equal marks.
                content.dedup_by(|next, last| matches!((next, last), (Inline::Text { marks: a, .. }, Inline::Text { marks: b, .. }) if a == b));
                plain_links(content);
            }
            Inline::Break => {}
        }
    }
}
