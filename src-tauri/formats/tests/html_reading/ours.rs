//! Pages that our own writer wrote come back.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use expect_test::expect;
use image::ImageFormat;
use proptest::prelude::*;
use sanshen_document::{Block, Content};
use sanshen_formats::{Identity, Incoming, Media, Published, html};

use crate::articles::{self, HASH, PHOTO};
use crate::generated;
use crate::normal::{Carries, body, normal};
use crate::outline::{assert_valid, losses, outline};

/// A small real picture.
pub fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(6, 4, image::Rgb([90, 140, 60]));
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

pub fn png_address() -> String {
    format!("data:image/png;base64,{}", STANDARD.encode(png()))
}

pub fn media(sha256: &str) -> Option<Media> {
    (sha256 == PHOTO).then(|| Media {
        mime: "image/png".to_owned(),
        bytes: Arc::from(png()),
    })
}

/// The page of a content, with a picture that can be read.
pub fn written(content: &Content) -> String {
    let credits = articles::credits();
    html::write(&articles::printed(Published {
        media: &media,
        ..articles::published(content, &credits)
    }))
}

fn read_back(content: &Content) -> Incoming {
    let read = html::read::read(written(content).as_bytes(), None).unwrap();
    assert_eq!(
        (read.encoding.as_str(), read.sure, read.replaced),
        ("UTF-8", true, 0)
    );
    assert_valid(&read.incoming);
    read.incoming
}

#[test]
fn a_plain_page_comes_back_with_its_roles() {
    let incoming = read_back(&articles::plain());
    expect![[r#"
        [Title] h2 center: 青石镇：万亩稻田“排队”开镰
        [Head] p center: 发布时间：2026-11-23　来源：远山晚报　作者：石见山、彭㛃
        [Body] p indent: 十月的青石镇，稻浪翻滚。
        [Body] p indent: “以前抢机子，现在等电话。”村民{b 周春桃}说。
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
    let identity = incoming.properties.identity.clone();
    let Identity {
        article_no,
        revision,
        hash,
    } = identity.expect("our own page");
    assert_eq!((article_no.as_str(), revision), ("YL-2026-0001", 3));
    assert!(HASH.starts_with(&hash));
}

#[test]
fn a_page_of_everything_comes_back() {
    let incoming = read_back(&articles::hostile());
    expect![[r#"
        [Kicker] p center: ---
        [Title] h2 center: </title><script>x</script> ](y) | |
        [Subtitle] p center: ——" onload="x
        [Head] p center: 发布时间：2026-11-23　作者：A"B\C、<i>
        [Body] h2 center: # 一、<b>排好队</b> #
        [Body] p indent: <script>alert(1)</script> [点我](javascript:x) ![图](y) `码` &lt; $x$
        [Body] p indent: - 不是列表/1. 也不是/=== | --- |
        [Body] p indent: 他说{b “好”}，又说{b 很好}{bius^ ，再见}{b<https://example.com/a?b=1&c=<2>> 网页}[^据镇统计站，*未经*审计。]
        [Body] ul
          li
            p indent: 稻谷
          li
            p indent: 玉米
        [Body] ol 3
          li
            p indent: 先低坝
          li
            p indent: 后山坡
            p indent: 不留死角
        [Body] quote
          p indent: > 稻花香里说丰年
        [Body] table
          tr
            th
              p indent: 村|组
            th
              p indent: 亩
          tr
            td
              p indent: 大坪
            td
              p indent: 1200
        [Body] table
          tr
            td 2x1
              p indent: 合计 <2>
          tr
            td
              p indent: 甲
            td
              p indent: 乙
        [Body] figure (收割机在田里) by (丁一): 大坪村开镰第一天。
        [Body] p center: 大坪村开镰第一天。
        [Body] p center: 图片：丁一
        [Body] p center: 人工智能生成
        [Body] rule
        [Notice] p: 人工智能声明：本文含有人工智能生成合成的内容
        [Credits] p: 一审（撰稿人）：欧阳敏
        [Credits] p: 二审：龙怀谷
        [Credits] p: 三审：彭㛃
        [Credits] p: 编辑：唐一诺
    "#]]
    .assert_eq(&outline(&incoming));
    assert_eq!(losses(&incoming), "Picture ×1 [图片未附：收割机在田里]\n");
}

#[test]
fn a_fragment_of_ours_is_known_by_its_classes() {
    let fragment = "<div class=\"article\"><header><p class=\"kicker\">秋收</p><h1 class=\"title center\">开镰</h1></header>\
        <div class=\"body\"><p class=\"indent\">正文。</p></div><footer><p class=\"credits\">二审：乙</p><p class=\"mark\">稿号 1 · 第3版</p></footer></div>";
    let incoming = crate::read(fragment);
    expect![[r#"
        [Kicker] p: 秋收
        [Title] h2 center: 开镰
        [Body] p indent: 正文。
        [Credits] p: 二审：乙
        [Mark] p: 稿号 1 · 第3版
    "#]]
    .assert_eq(&outline(&incoming));
}

#[test]
fn a_note_is_taken_once() {
    let again = "<p>甲<sup class=ref><a href=#note-1>[1]</a></sup>乙<sup class=ref><a href=#note-1>[1]</a></sup></p>\
        <section class=notes><ol><li id=note-1>说<b>明</b> <a href=#ref-1>↩</a></li><li id=note-2>无处</li></ol></section>";
    let incoming = crate::read(again);
    expect![[r#"
        p: 甲[^说{b 明}]乙{^ [1]}
        ol 1
          li
            p: 无处
    "#]]
    .assert_eq(&outline(&incoming));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_written_page_read_again_has_the_same_body(content in generated::content()) {
        let incoming = read_back(&content);
        let read: Vec<Block> = body(&incoming);
        let carries = Carries { setting: true, pictures: true };
        prop_assert_eq!(normal(&read, carries), normal(&content.body.blocks, carries));
    }
}
