//! Pictures and their captions.

use sanshen_document::Block;
use sanshen_formats::Loss;

use crate::build::{Docx, line, lost, p, r};
use crate::shown::shown;

/// The smallest picture there is.
const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00\x3b";

fn drawing(embed: &str, alt: &str) -> String {
    format!(
        r#"<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="{alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip {embed}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    )
}

fn with_gif(body: &str) -> Docx {
    Docx::of(body).part("g", "image", "media/image1.gif", GIF)
}

#[test]
fn a_picture_stands_where_it_stood_and_the_words_around_it_stay() {
    let body = p("", &(drawing(r#"r:embed="g""#, "稻田") + &r("图后的话")))
        + &p(
            "",
            &(r("图前的话") + &drawing(r#"r:embed="g""#, "") + &r("，接着说")),
        );
    let read = with_gif(&body).read();
    assert_eq!(
        shown(&read.blocks),
        "figure [稻田] \np 图后的话\np 图前的话，接着说\nfigure [] \n"
    );
    assert_eq!(read.pictures.len(), 1);
    assert_eq!(read.pictures.values().next().unwrap(), GIF);
}

#[test]
fn the_line_under_a_picture_is_its_caption_when_it_looks_like_one() {
    let picture = p("", &drawing(r#"r:embed="g""#, ""));
    let centred = p(r#"<w:jc w:val="center"/>"#, &r("图为收割现场。"));
    let styled = p(r#"<w:pStyle w:val="Caption"/>"#, &r("收割现场"));
    let plain = line("图为收割现场，左对齐。");
    let read =
        with_gif(&(picture.clone() + &centred + &picture + &styled + &picture + &plain)).read();
    assert_eq!(
        shown(&read.blocks),
        "figure [] 图为收割现场。\nfigure [] 收割现场\nfigure [] \np 图为收割现场，左对齐。\n"
    );
}

#[test]
fn pictures_of_other_kinds_and_pictures_elsewhere_are_told() {
    let emf = [&[1, 0, 0, 0][..], &[0; 36], b" EMF", &[0; 40]].concat();
    let body = p(
        "",
        &(drawing(r#"r:embed="e""#, "")
            + &drawing(r#"r:link="f""#, "")
            + &drawing(r#"r:embed="none""#, "没有的图")
            + &r("字")),
    );
    let read = Docx::of(&body)
        .part("e", "image", "media/image2.emf", &emf)
        .outside("f", "image", "https://example.com/a.png")
        .read();
    assert_eq!(shown(&read.blocks), "p 字\n");
    assert_eq!(
        lost(&read, Loss::Picture),
        [("image2.emf".into(), 1, 1), ("没有的图".into(), 1, 1)]
    );
    assert_eq!(
        lost(&read, Loss::RemotePicture),
        [("https://example.com/a.png".into(), 1, 1)]
    );
}

#[test]
fn old_pictures_in_vml_are_read_and_a_line_across_the_page_is_a_rule() {
    let vml = r#"<w:r><w:pict><v:shape alt="旧图"><v:imagedata r:id="g" o:title="x"/></v:shape></w:pict></w:r>"#;
    let rule = r#"<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>"#;
    let bordered = p(r#"<w:pBdr><w:bottom w:val="single"/></w:pBdr>"#, "");
    let read = with_gif(&(p("", vml) + &p("", rule) + &bordered)).read();
    assert_eq!(shown(&read.blocks), "figure [旧图] \nrule\nrule\n");
}

#[test]
fn of_two_versions_of_the_same_thing_one_is_read() {
    let text = |words: &str| format!("<w:txbxContent>{}</w:txbxContent>", line(words));
    let choice = format!(
        r#"<mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>{}</wps:txbx></wp:anchor></w:drawing></mc:Choice>"#,
        text("框里的字")
    );
    let fallback = format!(
        "<mc:Fallback><w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict></mc:Fallback>",
        text("框里的字")
    );
    let both = format!("<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>");
    let only = format!(
        r#"<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:x/></mc:Choice>{fallback}</mc:AlternateContent></w:r>"#
    );
    let read = Docx::of(&(p("", &(r("正文") + &both)) + &line("下一段") + &p("", &only))).read();
    assert_eq!(
        shown(&read.blocks),
        "p 正文\np 框里的字\np 下一段\np 框里的字\n"
    );
    assert_eq!(lost(&read, Loss::TextBox), [("框里的字".into(), 2, 1)]);
}

#[test]
fn names_of_files_are_no_descriptions() {
    let body = p("", &drawing(r#"r:embed="g""#, r"C:\Users\zhang\图.png"))
        + &p("", &drawing(r#"r:embed="g""#, "微信图片_2024.jpg"));
    assert_eq!(
        shown(&with_gif(&body).read().blocks),
        "figure [] \nfigure [] \n"
    );
}

#[test]
fn the_credit_that_we_print_under_a_picture_comes_back_into_it() {
    let picture = p("", &drawing(r#"r:embed="g""#, ""));
    let under = |style: &str, text: &str| p(&format!(r#"<w:pStyle w:val="{style}"/>"#), &r(text));
    let both = picture.clone()
        + &under("Caption", "晒谷场")
        + &under("SanshenPictureCredit", "图片：阿青　人工智能生成");
    let made = picture.clone() + &under("SanshenPictureCredit", "人工智能生成");
    let changed = picture + &under("SanshenPictureCredit", "改成了别的话");
    let read = with_gif(&(both + &made + &changed)).read();
    let figures: Vec<(&str, bool)> = read
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Figure {
                credit,
                ai_generated,
                ..
            } => Some((credit.as_str(), *ai_generated)),
            _ => None,
        })
        .collect();
    assert_eq!(figures, [("阿青", true), ("", true), ("", false)]);
    assert_eq!(
        shown(&read.blocks),
        "figure [] 晒谷场\nfigure [] \nfigure [] \np 改成了别的话\n"
    );
}
