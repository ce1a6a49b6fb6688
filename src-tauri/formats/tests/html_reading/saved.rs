//! Pages that somebody saved: the article is found, and what stands around it is told.

use expect_test::{Expect, expect};

use crate::outline::{losses, outline};
use crate::read;

fn check(page: &str, blocks: Expect, told: Expect) {
    let incoming = read(page);
    blocks.assert_eq(&outline(&incoming));
    told.assert_eq(&losses(&incoming));
}

const TEXT: &str = "<p>　　十月的青石镇，稻浪翻滚。镇农业服务中心统筹二十台收割机，按村排队，先低坝后山坡，五天收完低坝稻田。</p>\
    <p>　　“以前抢机子，现在等电话。”大坪村村民周春桃说。每亩机收费比去年低二十元，全镇预计节省十六万元。</p>";

#[test]
fn the_page_of_a_county_office() {
    check(
        &format!(
            "<html><head><title>青石镇万亩稻田开镰_云岭县人民政府</title>\
             <meta name=ArticleTitle content='青石镇万亩稻田开镰'><meta name=keywords content='秋收，机收'></head><body>\
             <div class=header><a href=/>设为首页</a> <a href=/x>无障碍浏览</a></div>\
             <ul class=nav><li><a href=/1>首页</a><li><a href=/2>要闻</a><li><a href=/3>公开</a></ul>\
             <div class=crumb>当前位置：<a href=/>首页</a> &gt; 正文</div>\
             <div class=wrap><div class=tit>青石镇万亩稻田开镰</div>\
             <div class=info><span>发布时间：2026-10-09 08:30</span> <span>来源：云岭日报</span> <span>字号：大 中 小</span></div>\
             <div class=TRS_Editor>{TEXT}</div><div>责任编辑：水云</div><div>【打印本页】【关闭】</div>\
             <div class=related><a href=/9>相关：玉米也收了</a></div></div>\
             <div class=footer>主办：云岭县人民政府 版权所有 备案号 黔ICP备00000000号 联系电话 0000-1234567</div></body></html>"
        ),
        expect![[r#"
            [Title] p: 青石镇万亩稻田开镰
            p: 发布时间：2026-10-09 08:30 来源：云岭日报 字号：大 中 小
            p indent: 十月的青石镇，稻浪翻滚。镇农业服务中心统筹二十台收割机，按村排队，先低坝后山坡，五天收完低坝稻田。
            p indent: “以前抢机子，现在等电话。”大坪村村民周春桃说。每亩机收费比去年低二十元，全镇预计节省十六万元。
            p: 责任编辑：水云
        "#]],
        expect![[r#"
            Header: 设为首页 无障碍浏览 / 首页 / 要闻 / 公开 / 当前位置：首页 > 正文
            Footer: 【打印本页】【关闭】 / 相关：玉米也收了 / 主办：云岭县人民政府 版权所有 备案号 黔ICP备00000000号 联系电话 0000-1234567
        "#]],
    );
    let incoming = read(
        "<title>青石镇_县政府</title><meta name=keywords content='秋收，机收'><meta name=description content='一句话'>文",
    );
    assert_eq!(incoming.properties.keywords, ["秋收", "机收"]);
    assert_eq!(incoming.properties.summary, "一句话");
    assert_eq!(incoming.properties.title, "青石镇_县政府");
    assert_eq!(incoming.properties.identity, None);
}

#[test]
fn a_saved_article_of_wechat() {
    check(
        &format!(
            "<html><head><meta property='og:title' content='稻田开镰了'></head><body><div id=page-content><div id=img-content>\
             <h1 class=rich_media_title id=activity-name>\n  稻田开镰了\n</h1><div id=meta_content><span>原创</span>\
             <span>云岭发布</span><em id=publish_time>2026年10月9日 08:30</em></div>\
             <div class=rich_media_content id=js_content style='visibility: hidden; opacity: 0;'><section><section>{TEXT}\
             <p style='text-align:center'><img data-src='https://mmbiz.example.com/1' src='data:image/gif;base64,iVBORw0KGgo='></p>\
             </section></section></div><div>阅读原文</div></div></div>\
             <div id=js_pc_qr_code><p>微信扫一扫 关注该公众号</p></div></body></html>"
        ),
        expect![[r#"
            [Title] h2: 稻田开镰了
            p: 原创云岭发布{i 2026年10月9日 08:30}
            p indent: 十月的青石镇，稻浪翻滚。镇农业服务中心统筹二十台收割机，按村排队，先低坝后山坡，五天收完低坝稻田。
            p indent: “以前抢机子，现在等电话。”大坪村村民周春桃说。每亩机收费比去年低二十元，全镇预计节省十六万元。
        "#]],
        expect![[r#"
            RemotePicture ×1 https://mmbiz.example.com/1
            Footer: 阅读原文 / 微信扫一扫 关注该公众号
        "#]],
    );
}

#[test]
fn an_article_in_divs_without_names() {
    check(
        &format!(
            "<title>稻田开镰</title><body><div><a href=/1>首页</a><a href=/2>要闻</a><a href=/3>专题专栏</a><a href=/4>政务公开</a>\
             <a href=/5>互动交流</a></div><div><div>稻田开镰</div><div>{TEXT}</div></div><div><a href=/6>上一篇：玉米也收了，颗粒归仓</a></div>"
        ),
        expect![[r#"
            [Title] p: 稻田开镰
            p indent: 十月的青石镇，稻浪翻滚。镇农业服务中心统筹二十台收割机，按村排队，先低坝后山坡，五天收完低坝稻田。
            p indent: “以前抢机子，现在等电话。”大坪村村民周春桃说。每亩机收费比去年低二十元，全镇预计节省十六万元。
        "#]],
        expect![[r#"
            Header: 首页要闻专题专栏政务公开互动交流
            Footer: 上一篇：玉米也收了，颗粒归仓
        "#]],
    );
}

#[test]
fn a_title_that_stands_in_the_head_alone_is_taken_from_there() {
    let incoming = read(&format!(
        "<title>青石镇开镰 - 云岭发布</title><nav><a href=/>首页</a></nav><article>{TEXT}</article>"
    ));
    assert!(outline(&incoming).starts_with("[Title] h2: 青石镇开镰\np indent: 十月"));
}

#[test]
fn two_articles_of_a_size_are_both_taken() {
    let page = format!(
        "<nav>站点</nav><article>{TEXT}</article><article>{TEXT}</article><footer>版权所有</footer>"
    );
    let incoming = read(&page);
    assert_eq!(outline(&incoming).matches("十月的青石镇").count(), 2);
    assert!(
        outline(&incoming).contains("版权所有"),
        "unsure: everything is taken"
    );
}

#[test]
fn every_word_of_a_page_is_read_or_told() {
    let page = format!(
        "<div class=top>云岭县人民政府门户网站</div><h1>开镰</h1><p>引言在标题下</p><div class=content>{TEXT}</div>\
         <p>编辑：水云</p><p>别的话</p><div class=copyright>版权</div>"
    );
    let incoming = read(&page);
    let all = outline(&incoming) + &losses(&incoming);
    for words in [
        "云岭县人民政府门户网站",
        "开镰",
        "引言在标题下",
        "十月的青石镇",
        "编辑：水云",
        "别的话",
        "版权",
    ] {
        assert!(all.contains(words), "{words}");
    }
}
