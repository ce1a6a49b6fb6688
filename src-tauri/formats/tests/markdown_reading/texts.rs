//! What Markdown that people write becomes.

use expect_test::{Expect, expect};

use crate::outline::{losses, outline};
use crate::read;

fn check(text: &str, blocks: Expect, lost: Expect) {
    let incoming = read(text);
    blocks.assert_eq(&outline(&incoming));
    lost.assert_eq(&losses(&incoming));
}

#[test]
fn an_article_with_everything() {
    check(
        "# 开镰了\n\n　　十月的青石镇，\n稻浪**翻滚**，*轻*，~~删~~，`码`[^a]。\n\n## 一、排好队\n\n- 稻谷\n  1. 早稻\n  2. 晚稻\n- 玉米\n\n\
         4. 四\n5. 五\n\n> 稻花香里\n>\n> 说丰年\n\n| 村 | 亩 |\n|---|:-:|\n| 大坪 | 120 |\n\n---\n\n[网页](https://example.com)与<a@b.cn>，\
         末行\\\n换行\n\n    缩进的\n    两行\n\n[^a]: 说明**文字**。\n",
        expect![[r#"
            [Title] h2: 开镰了
            p indent: 十月的青石镇，稻浪{b 翻滚}，{i 轻}，{s 删}，码[^说明{b 文字}。]。
            h2: 一、排好队
            ul
              li
                p: 稻谷
                ol 1
                  li
                    p: 早稻
                  li
                    p: 晚稻
              li
                p: 玉米
            ol 4
              li
                p: 四
              li
                p: 五
            quote
              p: 稻花香里
              p: 说丰年
            table
              tr
                th
                  p: 村
                th
                  p: 亩
              tr
                td
                  p: 大坪
                td
                  p: 120
            rule
            p: {<https://example.com> 网页}与{<mailto:a@b.cn> a@b.cn}，末行/换行
            p: 缩进的/两行
        "#]],
        expect![""],
    );
}

#[test]
fn html_within_goes_through_the_reader_of_pages() {
    check(
        "前<u>线</u>H<sub>2</sub>O<br>后\n\n<table><tr><td colspan=2>合计</td></tr><tr><td>甲</td><td>乙</td></tr></table>\n\n\
         <div align=center>居中</div>\n\n<script>alert(1)</script>\n\n<p style=\"color:red\">红</p>\n\n<!-- 注 -->尾\n",
        expect![[r#"
            p: 前{u 线}H{_ 2}O/后
            table
              tr
                td 2x1
                  p: 合计
              tr
                td
                  p: 甲
                td
                  p: 乙
            p center: 居中
            p: 红
            p: 尾
        "#]],
        expect![[r#"
            Look ×1
            Macro ×1
        "#]],
    );
}

#[test]
fn pictures_beside_the_file_are_told() {
    check(
        "![收割机 **在田里**](img/a.png)说明\n\n[![图](b.png)](https://example.com)\n\n[站内](/x)\n",
        expect![[r#"
            p: 说明
            p: 站内
        "#]],
        expect![[r#"
            RemotePicture ×1 img/a.png 收割机 在田里
            RemotePicture ×1 b.png 图
            Link ×1 /x
        "#]],
    );
}

#[test]
fn front_matter_gives_properties() {
    let incoming = read(
        "---\ntitle: \"开镰: \\\"一\\\"\"  \nauthor: 石见山 # 记者\ntags:\n  - 秋收\n  - '机收'\nsummary: 一句话\nlayout: post\nnested:\n  title: 别的\n---\n\n正文\n",
    );
    let properties = &incoming.properties;
    assert_eq!(properties.title, "开镰: \"一\"");
    assert_eq!(properties.author, "石见山");
    assert_eq!(properties.keywords, ["秋收", "机收"]);
    assert_eq!(properties.summary, "一句话");
    assert_eq!(properties.identity, None);
    assert_eq!(outline(&incoming), "p: 正文\n");
    assert_eq!(
        losses(&incoming),
        "Other ×1 layout: post\nOther ×1 nested\n"
    );
}

#[test]
fn what_html_would_swallow_stays_text() {
    check(
        "甲<!-- 没有完\n\n<div><title>\n\n乙\n\n丙<plaintext>丁\n\n<div><svg>\n\n戊\n\n<textarea>\n\n己\n",
        expect![[r#"
            p: 甲<!-- 没有完
            p: <title>
            p: 乙
            p: 丙<plaintext>丁
            p: <svg>
            p: 戊
            p: <textarea> 己
        "#]],
        expect![""],
    );
}
#[test]
fn rules_in_a_text_hide_nothing() {
    check(
        "甲\n\n---\n乙: 丙\n\n---\n\n丁\n",
        expect![[r#"
            p: 甲
            rule
            p: 乙: 丙
            rule
            p: 丁
        "#]],
        expect![""],
    );
    check(
        "---\n\n甲\n\n---\n",
        expect![[r#"
            rule
            p: 甲
            rule
        "#]],
        expect![""],
    );
}
