//! Runs: marks, links, fields, signs, footnotes.

use expect_test::expect;
use sanshen_formats::Loss;

use crate::build::{Docx, line, lost, p, r, run};
use crate::shown::shown;

/// The one line that a paragraph with that inside is read as.
fn told(inside: &str) -> String {
    shown(&Docx::of(&p("", inside)).read().blocks)
}

#[test]
fn direct_formatting_becomes_marks_and_can_be_switched_off() {
    let runs = [
        run("<w:b/>", "粗"),
        run(r#"<w:b w:val="0"/>"#, "平"),
        run(r#"<w:i w:val="true"/>"#, "斜"),
        run(r#"<w:i w:val="off"/>"#, "正"),
        run(r#"<w:u w:val="single"/>"#, "线"),
        run(r#"<w:u w:val="none"/>"#, "无"),
        run("<w:strike/>", "删"),
        run(r#"<w:vertAlign w:val="superscript"/>"#, "2"),
        run(r#"<w:vertAlign w:val="subscript"/>"#, "3"),
    ];
    assert_eq!(
        told(&runs.concat()),
        "p {b:粗}平{i:斜}正{u:线}无{s:删}{^:2}{_:3}\n"
    );
}

#[test]
fn styles_that_both_switch_bold_on_undo_each_other_and_the_run_has_the_last_word() {
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="p"><w:name w:val="重"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="c"><w:name w:val="强"/><w:basedOn w:val="d"/></w:style>
        <w:style w:type="character" w:styleId="d"><w:name w:val="底"/><w:rPr><w:b/></w:rPr></w:style>"#;
    let inside = r("段")
        + &run(r#"<w:rStyle w:val="c"/>"#, "字")
        + &run(r#"<w:rStyle w:val="c"/><w:b/><w:i w:val="0"/>"#, "定");
    let body = p(r#"<w:pStyle w:val="p"/>"#, &inside);
    let read = Docx::of(&body).styles(styles).read();
    assert_eq!(shown(&read.blocks), "p {bi:段}{i:字}{b:定}\n");
}

#[test]
fn links_keep_addresses_that_are_taken_and_tell_the_others() {
    let link = |id: &str, text: &str| {
        format!(
            r#"<w:hyperlink r:id="{id}">{}</w:hyperlink>"#,
            run(r#"<w:rStyle w:val="Hyperlink"/>"#, text)
        )
    };
    let anchor = format!(r#"<w:hyperlink w:anchor="_Toc1">{}</w:hyperlink>"#, r("内"));
    let placed = format!(
        r#"<w:hyperlink r:id="a" w:anchor="x">{}</w:hyperlink>"#,
        r("处")
    );
    let styles = r#"<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>"#;
    let body = p(
        "",
        &(link("a", "网") + &link("m", "信") + &link("j", "脚本") + &anchor + &placed),
    );
    let read = Docx::of(&body)
        .styles(styles)
        .outside("a", "hyperlink", "https://example.com/?a=1&amp;b=2")
        .outside("m", "hyperlink", "mailto:a@example.com")
        .outside("j", "hyperlink", "javascript:alert(1)")
        .read();
    expect![[r#"
        p {https://example.com/?a=1&b=2:网}{mailto:a@example.com:信}脚本内{https://example.com/?a=1&b=2#x:处}
    "#]]
    .assert_eq(&shown(&read.blocks));
    assert_eq!(
        lost(&read, Loss::Link),
        [("javascript:alert(1)".into(), 1, 1), (String::new(), 1, 1)]
    );
}

fn field(code: &str, result: &str) -> String {
    let char = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let code = format!(r#"<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>"#);
    char("begin") + &code + &char("separate") + result + &char("end")
}

#[test]
fn fields_show_their_last_result_and_hyperlinks_among_them_link() {
    let link = field(
        r#" HYPERLINK "https://example.com" \l "one" \o "提示" "#,
        &r("远"),
    );
    assert_eq!(
        told(&(link + &r("近"))),
        "p {https://example.com#one:远}近\n"
    );
    let simple = format!(
        r#"<w:fldSimple w:instr=" HYPERLINK &quot;http://a.cn&quot; ">{}</w:fldSimple>"#,
        r("甲")
    );
    assert_eq!(told(&simple), "p {http://a.cn:甲}\n");
    let nested = field(&"x".repeat(3), &field("PAGE", &r("7")));
    assert_eq!(told(&nested), "p 7\n");
    let begin = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#;
    let inner = format!(
        "{begin}<w:r><w:instrText>IF</w:instrText></w:r>{}{}",
        field("PAGE", &r("藏")),
        r("现")
    );
    assert_eq!(
        told(&inner),
        "p 现\n",
        "a field without an end hides nothing but what is in its instruction"
    );
}

#[test]
fn fields_that_are_worked_out_are_told() {
    let read = Docx::of(&p(
        "",
        &(field("REF a", &r("第三节")) + &field("MACROBUTTON x 请点此处", "")),
    ))
    .read();
    assert_eq!(shown(&read.blocks), "p 第三节\n");
    assert_eq!(
        lost(&read, Loss::FieldCode),
        [
            ("REF".into(), 1, 1),
            ("MACROBUTTON x 请点此处".into(), 1, 1)
        ]
    );
}

#[test]
fn characters_in_rings_and_under_readings_stay() {
    let ring = field(r"eq \o\ac(○,3)", "");
    let reading = field(
        r#"EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(hàn),汉)"#,
        "",
    );
    assert_eq!(told(&(ring + &reading)), "p ③汉\n");
    let ruby = format!(
        "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        r("zì"),
        r("字")
    );
    let read = Docx::of(&p("", &ruby)).read();
    assert_eq!(shown(&read.blocks), "p 字\n");
    assert_eq!(lost(&read, Loss::Structure), [("zì".into(), 1, 1)]);
}

#[test]
fn tabs_breaks_hyphens_and_signs_are_characters() {
    let sign =
        |font: &str, code: &str| format!(r#"<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>"#);
    let inside = r("甲")
        + "<w:r><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:softHyphen/></w:r>"
        + &sign("Wingdings", "F0FC")
        + &sign("Symbol", "F061")
        + &sign("Wingdings", "F083")
        + &sign("宋体", "4E2D");
    assert_eq!(told(&inside), "p 甲\t⏎⏎\u{2011}\u{ad}✔α③中\n");
    let read = Docx::of(&p("", &(r("甲") + &sign("Webdings", "F0AA")))).read();
    assert_eq!(lost(&read, Loss::Other), [("Webdings F0AA".into(), 1, 1)]);
}

#[test]
fn wrappers_around_runs_are_looked_through() {
    let inside = format!(
        "<w:smartTag>{}</w:smartTag><w:customXml>{}</w:customXml><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt><w:bdo>{}</w:bdo><w:unknown>{}</w:unknown>",
        r("甲"),
        r("乙"),
        r("丙"),
        r("丁"),
        r("戊")
    );
    assert_eq!(told(&inside), "p 甲乙丙丁戊\n");
}

#[test]
fn what_a_form_only_asks_for_is_told_and_not_taken() {
    let form = format!(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        r("单击此处输入")
    );
    let read = Docx::of(&p("", &(r("姓名：") + &form))).read();
    assert_eq!(shown(&read.blocks), "p 姓名：\n");
    assert_eq!(
        lost(&read, Loss::Interactive),
        [("单击此处输入".into(), 1, 1)]
    );
}

#[test]
fn blanks_at_the_ends_of_a_run_count_only_where_it_says_so() {
    let bare = "<w:r><w:t>\n 甲 </w:t></w:r>";
    assert_eq!(told(&(bare.to_owned() + &r(" 乙"))), "p 甲 乙\n");
}

#[test]
fn letters_and_accents_in_different_runs_come_together() {
    assert_eq!(told(&(r("cafe") + &r("\u{301}") + &r("。"))), "p café。\n");
}

#[test]
fn rare_characters_and_references_survive_and_entities_of_a_dtd_are_not_expanded() {
    let read = Docx::of(
        &(line("㛃𬱖&amp;&lt;&#x20BB7;&#134071;")
            + &line("<![CDATA[<b>&amp;]]>")
            + &line("&bomb;")),
    )
    .read();
    assert_eq!(shown(&read.blocks), "p 㛃𬱖&<𠮷𠮷\np <b>&amp;\np &bomb;\n");
}

#[test]
fn footnotes_and_endnotes_stand_where_their_number_is_printed() {
    let reference =
        |kind: &str, id: &str| format!(r#"<w:r><w:{kind}Reference w:id="{id}"/></w:r>"#);
    let note = |kind: &str, id: &str, inside: &str| {
        format!(
            r#"<w:{kind} w:id="{id}"><w:p><w:r><w:{kind}Ref/></w:r>{}{inside}</w:p></w:{kind}>"#,
            r(" ")
        )
    };
    let body = p(
        "",
        &(r("甲")
            + &reference("footnote", "2")
            + &r("乙")
            + &reference("endnote", "5")
            + &reference("footnote", "99")),
    );
    let richer =
        note("footnote", "3", "") + &note("footnote", "2", &(r("据") + &run("<w:b/>", "县志")));
    let read = Docx::of(&body)
        .with(
            "footnotes",
            "footnotes",
            &(r#"<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>"#.to_owned()
                + &richer),
        )
        .with("endnotes", "endnotes", &note("endnote", "5", &r("尾")))
        .read();
    assert_eq!(shown(&read.blocks), "p 甲[据{b:县志}]乙[尾]\n");
    assert_eq!(
        lost(&read, Loss::Structure).len(),
        1,
        "a footnote that is not there"
    );
}

#[test]
fn a_footnote_of_several_paragraphs_becomes_one_and_says_so() {
    let note = format!(
        r#"<w:footnote w:id="1">{}{}</w:footnote>"#,
        line("一段"),
        line("二段")
    );
    let body = p(
        "",
        &(r("正文") + r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#),
    );
    let read = Docx::of(&body).with("footnotes", "footnotes", &note).read();
    assert_eq!(shown(&read.blocks), "p 正文[一段 二段]\n");
    assert_eq!(lost(&read, Loss::Structure).len(), 1);
}
