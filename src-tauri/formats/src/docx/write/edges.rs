//! Header and footer of every page, with what is printed across it.

use super::names::Style;
use super::props::ParagraphProperties;
use super::relations::OFFICE;
use super::styles::MAIN;
use super::xml::Xml;
use crate::printed::Printed;

const VML: &str = "urn:schemas-microsoft-com:vml";
const OFFICE_VML: &str = "urn:schemas-microsoft-com:office:office";
/// The longest and the highest that the words across a page are, in points: a diagonal of the text, a sixth of it.
const ACROSS: usize = 470;
const HIGH: usize = 118;

fn part(element: &str, inside: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let mut xml = Xml::part();
    let spaces: [(&str, &dyn std::fmt::Display); 4] = [
        ("xmlns:w", &MAIN),
        ("xmlns:r", &OFFICE),
        ("xmlns:v", &VML),
        ("xmlns:o", &OFFICE_VML),
    ];
    xml.within(element, &spaces, inside);
    xml.finish()
}

/// `header1.xml`: who publishes on the left, the article's number on the right.
pub(super) fn header(printed: &Printed) -> Vec<u8> {
    let page = &printed.page;
    part("w:hdr", |xml| {
        line(xml, Style::Header, |xml| {
            if let Some(words) = printed.watermark {
                xml.within("w:r", &[], |xml| across(xml, words));
            }
            text(xml, page.site);
            xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
            text(xml, page.article_no);
        });
    })
}

/// `footer1.xml`: which article and version on the left, which page on the right.
pub(super) fn footer(printed: &Printed) -> Vec<u8> {
    let page = &printed.page;
    let number = Some(format!("稿号 {}", page.article_no)).filter(|_| !page.article_no.is_empty());
    let version = match page.revision {
        0 => "草稿".to_owned(),
        revision => format!("第 {revision} 版"),
    };
    let facts = [
        number,
        Some(version),
        Some(page.short_hash().to_owned()),
        printed.watermark.map(str::to_owned),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    part("w:ftr", |xml| {
        line(xml, Style::Footer, |xml| {
            text(xml, &facts.join("　"));
            xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
            text(xml, "第 ");
            field(xml, "PAGE");
            text(xml, " 页 共 ");
            field(xml, "NUMPAGES");
            text(xml, " 页");
        });
    })
}

fn line(xml: &mut Xml, style: Style, inside: impl FnOnce(&mut Xml)) {
    xml.within("w:p", &[], |xml| {
        let properties = ParagraphProperties {
            style: Some(style.id()),
            ..ParagraphProperties::default()
        };
        properties.write(xml, |_| {});
        inside(xml);
    });
}

fn text(xml: &mut Xml, text: &str) {
    if !text.is_empty() {
        xml.within("w:r", &[], |xml| super::line::text(xml, text, "w:t"));
    }
}

/// A number that office programs work out.
fn field(xml: &mut Xml, name: &str) {
    for kind in ["begin", "separate", "end"] {
        xml.within("w:r", &[], |xml| {
            xml.empty("w:fldChar", &[("w:fldCharType", &kind)]);
        });
        match kind {
            "begin" => xml.within("w:r", &[], |xml| {
                let space: [(&str, &dyn std::fmt::Display); 1] = [("xml:space", &"preserve")];
                xml.text("w:instrText", &space, &format!(" {name} "));
            }),
            "separate" => text(xml, "1"),
            _ => {}
        }
    }
}

/// Words across the page, behind its text, in the form that Word, WPS and LibreOffice know as a watermark.
fn across(xml: &mut Xml, words: &str) {
    let letters = words.chars().count().max(1);
    let high = (ACROSS / letters).min(HIGH);
    let wide = (high * letters).min(ACROSS);
    let style = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{wide}pt;height:{high}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
    );
    xml.within("w:pict", &[], |xml| {
        kind(xml);
        xml.within(
            "v:shape",
            &[
                ("id", &"PowerPlusWaterMarkObject1"),
                ("o:spid", &"_x0000_s2049"),
                ("type", &"#_x0000_t136"),
                ("alt", &words),
                ("style", &style),
                ("o:allowincell", &"f"),
                ("fillcolor", &"silver"),
                ("stroked", &"f"),
            ],
            |xml| {
                xml.empty("v:fill", &[("opacity", &".5")]);
                xml.empty(
                    "v:textpath",
                    &[
                        ("style", &"font-family:\"黑体\";font-size:1pt"),
                        ("string", &words),
                    ],
                );
            },
        );
    });
}

/// The shape of text that is drawn out to its frame, as Word names it.
fn kind(xml: &mut Xml) {
    xml.within(
        "v:shapetype",
        &[
            ("id", &"_x0000_t136"),
            ("coordsize", &"21600,21600"),
            ("o:spt", &136),
            ("adj", &"10800"),
            ("path", &"m@7,l@8,m@5,21600l@6,21600e"),
        ],
        |xml| {
            xml.within("v:formulas", &[], |xml| {
                for formula in [
                    "sum #0 0 10800",
                    "prod #0 2 1",
                    "sum 21600 0 @1",
                    "sum 0 0 @2",
                    "sum 21600 0 @3",
                    "if @0 @3 0",
                    "if @0 21600 @1",
                    "if @0 0 @2",
                    "if @0 @4 21600",
                    "mid @5 @6",
                    "mid @8 @5",
                    "mid @7 @8",
                    "mid @6 @7",
                    "sum @6 0 @5",
                ] {
                    xml.empty("v:f", &[("eqn", &formula)]);
                }
            });
            xml.empty(
                "v:path",
                &[
                    ("textpathok", &"t"),
                    ("o:connecttype", &"custom"),
                    ("o:connectlocs", &"@9,0;@10,10800;@11,21600;@12,10800"),
                    ("o:connectangles", &"270,180,90,0"),
                ],
            );
            xml.empty("v:textpath", &[("on", &"t"), ("fitshape", &"t")]);
            xml.within("v:handles", &[], |xml| {
                xml.empty(
                    "v:h",
                    &[("position", &"#0,bottomRight"), ("xrange", &"6629,14971")],
                );
            });
            xml.empty(
                "o:lock",
                &[("v:ext", &"edit"), ("text", &"t"), ("shapetype", &"t")],
            );
        },
    );
}
