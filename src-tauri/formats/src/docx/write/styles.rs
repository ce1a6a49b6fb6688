//! `styles.xml`: what an official Chinese page looks like with the fonts that Word and WPS bring along.

mod looks;

use super::names::Style;
use super::props::{Face, FirstLine, Indent, Line, ParagraphProperties, RunProperties, Spacing};
use super::xml::Xml;

pub(super) use looks::{own_align, own_indent};

/// The namespace of WordprocessingML.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The part.
pub(super) fn part() -> Vec<u8> {
    let mut xml = Xml::part();
    xml.within("w:styles", &[("xmlns:w", &MAIN)], |xml| {
        defaults(xml);
        normal(xml);
        for style in Style::ALL {
            paragraph(xml, style);
        }
        characters(xml);
        tables(xml);
        xml.within(
            "w:style",
            &[
                ("w:type", &"numbering"),
                ("w:default", &1),
                ("w:styleId", &"NoList"),
            ],
            |xml| {
                xml.value("w:name", &"No List");
                xml.value("w:uiPriority", &99);
                xml.empty("w:semiHidden", &[]);
                xml.empty("w:unhideWhenUsed", &[]);
            },
        );
    });
    xml.finish()
}

fn defaults(xml: &mut Xml) {
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            let run = RunProperties {
                face: Some(Face::Song),
                size: Some(24),
                ..RunProperties::default()
            };
            run.write(
                xml,
                |_| {},
                |xml| {
                    xml.empty(
                        "w:lang",
                        &[
                            ("w:val", &"en-US"),
                            ("w:eastAsia", &"zh-CN"),
                            ("w:bidi", &"ar-SA"),
                        ],
                    );
                },
            );
        });
        // No line begins with a mark that ends a phrase, marks may hang, and Latin letters keep a little distance.
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                for name in [
                    "w:kinsoku",
                    "w:overflowPunct",
                    "w:autoSpaceDE",
                    "w:autoSpaceDN",
                ] {
                    xml.empty(name, &[]);
                }
            });
        });
    });
}

fn normal(xml: &mut Xml) {
    xml.within(
        "w:style",
        &[
            ("w:type", &"paragraph"),
            ("w:default", &1),
            ("w:styleId", &"Normal"),
        ],
        |xml| {
            xml.value("w:name", &"Normal");
            xml.empty("w:qFormat", &[]);
        },
    );
}

fn paragraph(xml: &mut Xml, style: Style) {
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("w:type", &"paragraph")];
    if style.is_ours() {
        attributes.push(("w:customStyle", &1));
    }
    let id = style.id();
    attributes.push(("w:styleId", &id));
    let (paragraph, run) = looks::of(style);
    xml.within("w:style", &attributes, |xml| {
        xml.value("w:name", &style.name());
        xml.value("w:basedOn", &"Normal");
        if let Some(next) = looks::next(style) {
            xml.value("w:next", &next.id());
        }
        xml.value("w:uiPriority", &if style.is_ours() { 1 } else { 9 });
        xml.empty("w:qFormat", &[]);
        paragraph.write(xml, |_| {});
        run.write(xml, |_| {}, |_| {});
    });
}

fn characters(xml: &mut Xml) {
    let plain = RunProperties::default;
    let link = RunProperties {
        color: Some("0563C1"),
        underline: true,
        ..plain()
    };
    let raised = RunProperties {
        height: Some("superscript"),
        ..plain()
    };
    let remark = RunProperties {
        size: Some(18),
        ..plain()
    };
    xml.within(
        "w:style",
        &[
            ("w:type", &"character"),
            ("w:default", &1),
            ("w:styleId", &"DefaultParagraphFont"),
        ],
        |xml| {
            xml.value("w:name", &"Default Paragraph Font");
            xml.value("w:uiPriority", &1);
            xml.empty("w:semiHidden", &[]);
            xml.empty("w:unhideWhenUsed", &[]);
        },
    );
    for (id, name, run) in [
        ("Hyperlink", "Hyperlink", link),
        ("FootnoteReference", "footnote reference", raised),
        ("CommentReference", "annotation reference", remark),
    ] {
        xml.within(
            "w:style",
            &[("w:type", &"character"), ("w:styleId", &id)],
            |xml| {
                xml.value("w:name", &name);
                xml.value("w:basedOn", &"DefaultParagraphFont");
                xml.value("w:uiPriority", &99);
                xml.empty("w:unhideWhenUsed", &[]);
                run.write(xml, |_| {}, |_| {});
            },
        );
    }
}

fn tables(xml: &mut Xml) {
    xml.within(
        "w:style",
        &[
            ("w:type", &"table"),
            ("w:default", &1),
            ("w:styleId", &"TableNormal"),
        ],
        |xml| {
            xml.value("w:name", &"Normal Table");
            xml.value("w:uiPriority", &99);
            xml.empty("w:semiHidden", &[]);
            xml.empty("w:unhideWhenUsed", &[]);
            xml.within("w:tblPr", &[], |xml| {
                xml.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
                cell_margins(xml, 0);
            });
        },
    );
    xml.within(
        "w:style",
        &[("w:type", &"table"), ("w:styleId", &"TableGrid")],
        |xml| {
            xml.value("w:name", &"Table Grid");
            xml.value("w:basedOn", &"TableNormal");
            xml.value("w:uiPriority", &39);
            xml.within("w:tblPr", &[], |xml| {
                xml.within("w:tblBorders", &[], |xml| {
                    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                        xml.empty(
                            &format!("w:{side}"),
                            &[
                                ("w:val", &"single"),
                                ("w:sz", &4),
                                ("w:space", &0),
                                ("w:color", &"auto"),
                            ],
                        );
                    }
                });
                cell_margins(xml, 40);
            });
        },
    );
}

fn cell_margins(xml: &mut Xml, upright: u32) {
    xml.within("w:tblCellMar", &[], |xml| {
        for (side, width) in [
            ("w:top", upright),
            ("w:left", 108),
            ("w:bottom", upright),
            ("w:right", 108),
        ] {
            xml.empty(side, &[("w:w", &width), ("w:type", &"dxa")]);
        }
    });
}

/// Space before and after a paragraph, and how high its lines are.
fn spaced(before: u32, after: u32, line: Line) -> Option<Spacing> {
    Some(Spacing {
        before,
        after,
        line,
    })
}

/// The first line two characters of `half_points` in.
fn two_in(half_points: u32) -> Option<Indent> {
    let first = Some(FirstLine::In(200, half_points * 20));
    Some(Indent {
        first,
        ..Indent::default()
    })
}
