//! `settings.xml` and `fontTable.xml`.

use super::props::{Face, LATIN};
use super::styles::MAIN;
use super::xml::Xml;

/// The version of Word whose rules of layout hold: 2013 and all after it.
const LAYOUT: u32 = 15;

/// The settings; `tracking` goes on recording changes, so that whoever gets a copy for review leaves traces.
pub(super) fn settings(tracking: bool, notes: bool) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.within("w:settings", &[("xmlns:w", &MAIN)], |xml| {
        xml.empty("w:zoom", &[("w:percent", &100)]);
        if tracking {
            xml.empty("w:trackRevisions", &[]);
        }
        xml.value("w:defaultTabStop", &420);
        xml.value("w:drawingGridVerticalSpacing", &156);
        xml.value("w:displayHorizontalDrawingGridEvery", &0);
        xml.value("w:displayVerticalDrawingGridEvery", &2);
        xml.value("w:characterSpacingControl", &"compressPunctuation");
        if notes {
            xml.within("w:footnotePr", &[], |xml| {
                xml.empty("w:footnote", &[("w:id", &-1)]);
                xml.empty("w:footnote", &[("w:id", &0)]);
            });
        }
        xml.within("w:compat", &[], |xml| {
            for name in [
                "w:spaceForUL",
                "w:balanceSingleByteDoubleByteWidth",
                "w:doNotLeaveBackslashAlone",
                "w:ulTrailSpace",
                "w:doNotExpandShiftReturn",
                "w:adjustLineHeightInTable",
                "w:useFELayout",
            ] {
                xml.empty(name, &[]);
            }
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", &"compatibilityMode"),
                    ("w:uri", &"http://schemas.microsoft.com/office/word"),
                    ("w:val", &LAYOUT),
                ],
            );
        });
        xml.empty(
            "w:themeFontLang",
            &[("w:val", &"en-US"), ("w:eastAsia", &"zh-CN")],
        );
        xml.value("w:decimalSymbol", &".");
        xml.value("w:listSeparator", &",");
    });
    xml.finish()
}

/// The fonts by both their names, so that a system that knows only one of them finds them.
pub(super) fn fonts() -> Vec<u8> {
    let mut xml = Xml::part();
    xml.within("w:fonts", &[("xmlns:w", &MAIN)], |xml| {
        let faces = [Face::Song, Face::Hei, Face::Kai, Face::Fang];
        for face in faces {
            let (other, family) = match face {
                Face::Song => ("SimSun", "auto"),
                Face::Hei => ("SimHei", "modern"),
                Face::Kai => ("KaiTi", "modern"),
                Face::Fang => ("FangSong", "modern"),
            };
            font(xml, face.chinese(), Some(other), ("86", family));
        }
        font(xml, LATIN, None, ("00", "roman"));
    });
    xml.finish()
}

fn font(xml: &mut Xml, name: &str, other: Option<&str>, (charset, family): (&str, &str)) {
    xml.within("w:font", &[("w:name", &name)], |xml| {
        if let Some(other) = other {
            xml.value("w:altName", &other);
        }
        xml.value("w:charset", &charset);
        xml.value("w:family", &family);
        xml.value("w:pitch", &"variable");
    });
}
