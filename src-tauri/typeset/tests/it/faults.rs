//! When there is no page, and why.

use sanshen_typeset::{FontFault, FontKind, Fonts, TypesetFault, typeset_slip};

use crate::paper::text;
use crate::sample::{font_files, fonts, rare, slip};

#[test]
fn characters_without_a_glyph_are_all_told_at_once() {
    let mut slip = slip();
    slip.title.push('𓀀');
    slip.rows[1].opinion.push_str("𓂀𓀀");
    slip.remarks = "👩\u{200d}💻\u{fe0f}".into();
    let fault = typeset_slip(&slip, &fonts()).unwrap_err();
    let characters = vec!['𓀀', '𓂀', '👩', '💻'];
    assert_eq!(fault, TypesetFault::MissingGlyphs { characters });
}

#[test]
fn rare_names_are_printed() {
    let printed = text(&typeset_slip(&rare(), &fonts()).unwrap().pdf, None);
    assert!(printed.contains("㛃晓、𬱖、𠮷田"));
}

#[test]
fn selectors_and_joiners_are_no_missing_characters() {
    let mut slip = slip();
    slip.writer = "葛\u{e0100}城、辻\u{fe00}、甲\u{200d}乙\u{200b}丙\u{ad}".into();
    assert!(typeset_slip(&slip, &fonts()).is_ok());
}

#[test]
fn a_set_without_chinese_fonts_is_refused_with_what_would_do() {
    let none = Fonts::of(vec![b"no font".to_vec(), Vec::new()]).unwrap_err();
    let FontFault::NoChineseFont { kind, looked_for } = none;
    assert_eq!(kind, FontKind::Serif);
    assert!(looked_for.contains(&"SimSun"));
    let serif_only = Fonts::of(font_files().into_iter().take(1).collect()).unwrap_err();
    let FontFault::NoChineseFont { kind, .. } = serif_only;
    assert_eq!(kind, FontKind::Sans);
}

#[test]
fn a_code_that_is_too_long_is_a_fault_of_its_own() {
    let mut slip = slip();
    slip.qr_text = "审".repeat(800);
    let fault = typeset_slip(&slip, &fonts()).unwrap_err();
    assert_eq!(
        fault,
        TypesetFault::QrTooLong {
            bytes: 2_400,
            most: 2_331
        }
    );
}

#[test]
fn faults_cross_the_border_as_a_code_with_details() {
    let fault = TypesetFault::MissingGlyphs {
        characters: vec!['𓀀'],
    };
    let told = serde_json::to_value(fault).unwrap();
    assert_eq!(
        told,
        serde_json::json!({"code": "missing_glyphs", "characters": ["𓀀"]})
    );
}
