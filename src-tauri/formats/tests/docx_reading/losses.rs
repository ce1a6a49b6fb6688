//! What a text cannot carry is told, and its words are kept where there are any.

use sanshen_formats::Loss;

use crate::build::{Docx, line, lost, p, r, run};
use crate::shown::shown;

#[test]
fn colours_and_sizes_are_one_note() {
    let body = line("平")
        + &p(
            "",
            &(run(r#"<w:color w:val="FF0000"/>"#, "红")
                + &run(r#"<w:sz w:val="32"/>"#, "大")
                + &run(r#"<w:color w:val="auto"/>"#, "常")),
        );
    assert_eq!(
        lost(&Docx::of(&body).read(), Loss::Look),
        [(String::new(), 2, 2)]
    );
}

#[test]
fn hidden_text_is_told_and_not_in_the_text() {
    let styles = r#"<w:style w:type="character" w:styleId="h"><w:name w:val="隐"/><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let body = p(
        "",
        &(r("看得见") + &run("<w:vanish/>", "内部") + &run(r#"<w:rStyle w:val="h"/>"#, "批语")),
    );
    let read = Docx::of(&body).styles(styles).read();
    assert_eq!(shown(&read.blocks), "p 看得见\n");
    assert_eq!(lost(&read, Loss::HiddenText), [("内部批语".into(), 1, 1)]);
}

#[test]
fn a_formula_stays_as_its_text() {
    let formula = "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>";
    let read = Docx::of(&p("", &(r("均值") + formula))).read();
    assert_eq!(shown(&read.blocks), "p 均值(a+b)/2\n");
    assert_eq!(lost(&read, Loss::Formula), [("(a+b)/2".into(), 1, 1)]);
}

#[test]
fn charts_and_embedded_files_are_told() {
    let chart = r#"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#;
    let ole = r#"<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="x"/></w:object></w:r>"#;
    let part = r#"<c:chartSpace xmlns:c="c" xmlns:a="a"><c:title><a:p><a:r><a:t>亩产走势</a:t></a:r></a:p></c:title></c:chartSpace>"#;
    let read = Docx::of(&p("", &(r("见图") + chart + ole)))
        .part("c", "chart", "charts/chart1.xml", part.as_bytes())
        .read();
    assert_eq!(lost(&read, Loss::Chart), [("亩产走势".into(), 1, 1)]);
    assert_eq!(
        lost(&read, Loss::Embedded),
        [("Excel.Sheet.12".into(), 1, 1)]
    );
    assert_eq!(shown(&read.blocks), "p 见图\n");
}

#[test]
fn words_of_smart_art_follow_their_paragraph() {
    let art = r#"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:relIds r:dm="d"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#;
    let part = r#"<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:pt><a:p><a:r><a:t>播种</a:t></a:r></a:p></dgm:pt><dgm:pt><a:p><a:r><a:t>收割</a:t></a:r></a:p></dgm:pt></dgm:dataModel>"#;
    let read = Docx::of(&(p("", &(r("流程") + art)) + &line("完")))
        .part("d", "diagramData", "diagrams/data1.xml", part.as_bytes())
        .read();
    assert_eq!(shown(&read.blocks), "p 流程\np 播种\np 收割\np 完\n");
    assert_eq!(lost(&read, Loss::Drawing), [("SmartArt".into(), 1, 1)]);
}

#[test]
fn page_headers_are_told_and_page_numbers_are_not() {
    let number = format!(
        "<w:p>{}<w:fldSimple w:instr=\"PAGE\">{}</w:fldSimple>{}</w:p>",
        r("第 "),
        r("3"),
        r(" 页")
    );
    let read = Docx::of(&line("正文"))
        .with("header", "hdr", &line("内部资料 注意保存"))
        .with("footer", "ftr", &number)
        .read();
    assert_eq!(
        lost(&read, Loss::HeaderFooter),
        [("内部资料 注意保存".into(), 1, 0)]
    );
}

#[test]
fn our_own_headers_are_not_told() {
    let custom = r#"<property name="SanshenArticle"><vt:lpwstr>2024-0007</vt:lpwstr></property><property name="SanshenRevision"><vt:lpwstr>3</vt:lpwstr></property><property name="SanshenHash"><vt:lpwstr>ab12</vt:lpwstr></property>"#;
    let core = "<dc:title>题</dc:title><dc:creator>小禾</dc:creator><cp:lastModifiedBy xmlns:cp='c'>阿青</cp:lastModifiedBy><cp:keywords>夏收，农机;稻</cp:keywords><dc:description>摘</dc:description>";
    let read = Docx::of(&line("正文"))
        .with("header", "hdr", &line("未经三审"))
        .properties(core, custom)
        .read();
    assert!(read.notes.is_empty(), "{:?}", read.notes);
    let identity = read.properties.identity.unwrap();
    assert_eq!(
        (
            identity.article_no.as_str(),
            identity.revision,
            identity.hash.as_str()
        ),
        ("2024-0007", 3, "ab12")
    );
    assert_eq!(read.properties.keywords, ["夏收", "农机", "稻"]);
    assert_eq!(
        (
            read.properties.title.as_str(),
            read.properties.author.as_str()
        ),
        ("题", "小禾")
    );
    assert_eq!(
        (
            read.properties.modified_by.as_str(),
            read.properties.summary.as_str()
        ),
        ("阿青", "摘")
    );
}

#[test]
fn breaks_of_pages_and_columns_are_told_and_part_lines_only_within_words() {
    let page = r#"<w:r><w:br w:type="page"/></w:r>"#;
    let body = p("", &(r("前") + page + &r("后")))
        + &p("", &(page.to_owned() + &r("头上")))
        + r#"<w:sectPr><w:cols w:num="2"/></w:sectPr>"#;
    let read = Docx::of(&body).read();
    assert_eq!(shown(&read.blocks), "p 前⏎后\np 头上\n");
    assert_eq!(lost(&read, Loss::PageSetup), [(String::new(), 3, 1)]);
}

#[test]
fn a_note_names_the_place_of_its_block() {
    let body = line("一") + &line("") + &line("二") + &p("", &run("<w:vanish/>", "藏"));
    assert_eq!(
        lost(&Docx::of(&body).read(), Loss::HiddenText),
        [("藏".into(), 1, 2)]
    );
}

#[test]
fn macros_are_told() {
    let read = Docx::of(&line("正文"))
        .part("v", "vbaProject", "vbaProject.bin", b"x")
        .read();
    assert_eq!(lost(&read, Loss::Macro).len(), 1);
}

#[test]
fn thousands_of_losses_are_a_list_that_can_be_read() {
    let body: String = (0..3_000)
        .map(|at| p("", &run("<w:vanish/>", &format!("藏{at}。"))))
        .collect();
    let found = lost(&Docx::of(&body).read(), Loss::HiddenText);
    assert_eq!(found.len(), 500);
    let all: String = found.iter().map(|(text, _, _)| text.as_str()).collect();
    assert!((0..3_000).all(|at| all.contains(&format!("藏{at}。"))));
    assert_eq!(found.iter().map(|(_, count, _)| count).sum::<u32>(), 3_000);
}
