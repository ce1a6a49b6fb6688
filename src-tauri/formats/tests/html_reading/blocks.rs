//! What each element becomes.

use expect_test::{Expect, expect};

use crate::outline::{losses, outline};
use crate::read;

fn check(page: &str, blocks: Expect) {
    let incoming = read(page);
    blocks.assert_eq(&outline(&incoming));
    assert_eq!(losses(&incoming), "", "nothing is lost");
}

fn check_lost(page: &str, blocks: Expect, lost: Expect) {
    let incoming = read(page);
    blocks.assert_eq(&outline(&incoming));
    lost.assert_eq(&losses(&incoming));
}

#[test]
fn paragraphs_and_divs_are_lines_of_their_own() {
    check(
        "<p>稻浪\n翻滚。<div>第二 段</div>末了<section>三<article>四</article></section><p> <p>&nbsp;<br>",
        expect![[r#"
            p: 稻浪翻滚。
            p: 第二 段
            p: 末了
            p: 三
            p: 四
        "#]],
    );
}

#[test]
fn an_indent_is_a_style_or_blanks() {
    check(
        "<p style='text-indent:2em'>一</p><p>　　二</p><p>&nbsp;&nbsp;&nbsp; &nbsp;三</p><p>&nbsp;四</p>\
         <p style='TEXT-INDENT: 0px'>五</p><div style='text-indent:32px'><p>六</p></div><p align=center>　　七</p>",
        expect![[r#"
            p indent: 一
            p indent: 二
            p indent: 三
            p: 四
            p: 五
            p indent: 六
            p center: 七
        "#]],
    );
}

#[test]
fn empty_lines_and_indents_part_the_paragraphs_of_old_pages() {
    check(
        "<div>　　一<br>　　二<br><br>三<br>三的第二行<br></div>",
        expect![[r#"
            p indent: 一
            p indent: 二
            p: 三/三的第二行
        "#]],
    );
}

#[test]
fn headings_keep_their_rank() {
    check(
        "<h1>开镰了</h1><p>正文。</p><h2>一、排好队</h2><h3>（一）<b>先</b>低坝</h3><h4>1</h4><h5>2</h5><h6>3</h6>",
        expect![[r#"
            [Title] h2: 开镰了
            p: 正文。
            h2: 一、排好队
            h3: （一）{b 先}低坝
            h4: 1
            h4: 2
            h4: 3
        "#]],
    );
    check(
        "<h1>一</h1><p>正文。</p><h1>二</h1>",
        expect![[r#"
            h2: 一
            p: 正文。
            h2: 二
        "#]],
    );
}

#[test]
fn marks_come_from_elements_and_styles() {
    check(
        "<p><b>粗</b><strong>粗</strong><i>斜</i><em>斜</em><u>线</u><ins>增</ins><s>删</s><del>删</del><strike>删</strike>\
         m<sup>2</sup>H<sub>2</sub>O<span style='font-weight:700;font-style:italic'>两</span>\
         <b>粗<span style='font-weight:normal'>细</span></b><font style='text-decoration:underline line-through'>双</font>\
         <span style='vertical-align:super'>上</span><code>码</code></p>",
        expect![[r#"
            p: {b 粗粗}{i 斜斜}{u 线增}{s 删删删}m{^ 2}H{_ 2}O{bi 两}{b 粗}细{us 双}{^ 上}码
        "#]],
    );
}

#[test]
fn links_lead_to_the_web_and_to_mailboxes() {
    check_lost(
        "<p><a href='https://example.com/?a=1&amp;b=2'>网</a><a href='mailto:a@b.cn'>信</a>\
         <a href='/news/7.html'>站内</a><a href='javascript:alert(1)'>点我</a><a href='#top'>顶</a><a name=x>锚</a></p>",
        expect![[r#"
            p: {<https://example.com/?a=1&b=2> 网}{<mailto:a@b.cn> 信}站内点我顶锚
        "#]],
        expect![[r##"
            Link ×1 /news/7.html
            Link ×1 javascript:alert(1)
            Link ×1 #top
        "##]],
    );
}

#[test]
fn lists_nest_and_keep_their_numbers() {
    check(
        "<ol start=3><li>稻谷<ul><li>早稻<li>晚稻</ul><li><p>玉米</p><p>不留死角</p></ol>\
         <ul>散着的<li>一</li><ul><li>里面</li></ul></ul><ul><li></li></ul>",
        expect![[r#"
            ol 3
              li
                p: 稻谷
                ul
                  li
                    p: 早稻
                  li
                    p: 晚稻
              li
                p: 玉米
                p: 不留死角
            ul
              li
                p: 散着的
              li
                p: 一
                ul
                  li
                    p: 里面
        "#]],
    );
}

#[test]
fn quotes_rules_and_preformatted_text() {
    check(
        "<blockquote>稻花香里<p>说丰年</blockquote><hr><pre>甲  乙\n  丙\n\n丁</pre><center>居中</center>\
         <div style='text-align:right'>落款<p style='text-align:justify'>两端</div>",
        expect![[r#"
            quote
              p: 稻花香里
              p: 说丰年
            rule
            p: 甲  乙/  丙//丁
            p center: 居中
            p right: 落款
            p justify: 两端
        "#]],
    );
}

#[test]
fn what_lives_or_hides_is_told_and_not_read() {
    check_lost(
        "<p>前</p><script>alert('一')</script><noscript>请开启脚本</noscript><iframe src='https://v.example.com/1'></iframe>\
         <video src='a.mp4'>不支持</video><object data='b.swf'></object><button>赞</button><form><input type=hidden>\
         <input value=x><p>表中的字</p><select><option>甲<option>乙</select></form><svg><text>图上字</text></svg>\
         <p style='display:none'>藏</p><p hidden>也藏</p><template>模板</template><!-- 注 --><ruby>汉<rt>hàn</rt></ruby>\
         <math><mi>x</mi><mo>=</mo><mn>1</mn></math><p style='color:red'>红</p><font color=blue>蓝</font>",
        expect![[r#"
            p: 前
            p: 表中的字
            p: 汉x=1
            p: 红
            p: 蓝
        "#]],
        expect![[r#"
            Look ×2
            Macro ×1
            Interactive ×1 请开启脚本
            Interactive ×1 https://v.example.com/1
            Embedded ×1 a.mp4
            Embedded ×1 b.swf
            Interactive ×1 赞
            Interactive ×1
            Interactive ×1 甲乙
            Drawing ×1 图上字
            HiddenText ×1 藏
            HiddenText ×1 也藏
            HiddenText ×1 模板
            Structure ×1 hàn
            Formula ×1 x=1
        "#]],
    );
}

#[test]
fn pictures_in_the_page_are_taken_and_others_told() {
    let png = crate::ours::png_address();
    check_lost(
        &format!(
            "<p>上文<img src='{png}' alt='收割机\n在田里'>下文</p>\
             <figure><img src='{png}'><figcaption>大坪村<b>开镰</b></figcaption></figure>\
             <p><img src='https://example.com/a.jpg' alt='远处'><img src='b_files/c.png'><img src='data:image/png;base64,AAAA'>\
             <img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='https://mmbiz.example.com/d'></p>\
             <figure><img src='e.jpg'><figcaption>说明留下</figcaption></figure>"
        ),
        expect![[r#"
            p: 上文
            figure (收割机 在田里) by (): 
            p: 下文
            figure () by (): 大坪村{b 开镰}
            p center: 说明留下
        "#]],
        expect![[r#"
            RemotePicture ×1 https://example.com/a.jpg 远处
            RemotePicture ×1 b_files/c.png
            Picture ×1
            RemotePicture ×1 https://mmbiz.example.com/d
            RemotePicture ×1 e.jpg
        "#]],
    );
}

#[test]
fn a_text_without_elements_is_a_paragraph() {
    check(
        "只有一句话。",
        expect![[r#"
        p: 只有一句话。
    "#]],
    );
}
