//! Pages in every encoding that the Encoding Standard has a label for.

use encoding_rs::{
    BIG5, Encoding as Codec, GBK, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252,
    X_USER_DEFINED,
};
use sanshen_formats::html::read::{HtmlRead, read};
use sanshen_formats::{Encoding, ReadFault};

use crate::outline::outline;

/// Every label of the Encoding Standard that is no other one's spelling with blanks.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "x-unicode20utf8", "866", "cp866", "csibm866",
    "ibm866", "csisolatin2", "iso-8859-2", "iso-ir-101", "iso8859-2", "iso88592", "iso_8859-2", "iso_8859-2:1987", "l2",
    "latin2", "csisolatin3", "iso-8859-3", "iso-ir-109", "iso8859-3", "iso88593", "iso_8859-3", "iso_8859-3:1988", "l3",
    "latin3", "csisolatin4", "iso-8859-4", "iso-ir-110", "iso8859-4", "iso88594", "iso_8859-4", "iso_8859-4:1988", "l4",
    "latin4", "csisolatincyrillic", "cyrillic", "iso-8859-5", "iso-ir-144", "iso8859-5", "iso88595", "iso_8859-5",
    "iso_8859-5:1988", "arabic", "asmo-708", "csiso88596e", "csiso88596i", "csisolatinarabic", "ecma-114", "iso-8859-6",
    "iso-8859-6-e", "iso-8859-6-i", "iso-ir-127", "iso8859-6", "iso88596", "iso_8859-6", "iso_8859-6:1987",
    "csisolatingreek", "ecma-118", "elot_928", "greek", "greek8", "iso-8859-7", "iso-ir-126", "iso8859-7", "iso88597",
    "iso_8859-7", "iso_8859-7:1987", "sun_eu_greek", "csiso88598e", "csisolatinhebrew", "hebrew", "iso-8859-8",
    "iso-8859-8-e", "iso-ir-138", "iso8859-8", "iso88598", "iso_8859-8", "iso_8859-8:1988", "visual", "csiso88598i",
    "iso-8859-8-i", "logical", "csisolatin6", "iso-8859-10", "iso-ir-157", "iso8859-10", "iso885910", "l6", "latin6",
    "iso-8859-13", "iso8859-13", "iso885913", "iso-8859-14", "iso8859-14", "iso885914", "csisolatin9", "iso-8859-15",
    "iso8859-15", "iso885915", "iso_8859-15", "l9", "iso-8859-16", "cskoi8r", "koi", "koi8", "koi8-r", "koi8_r", "koi8-ru",
    "koi8-u", "csmacintosh", "mac", "macintosh", "x-mac-roman", "dos-874", "iso-8859-11", "iso8859-11", "iso885911",
    "tis-620", "windows-874", "cp1250", "windows-1250", "x-cp1250", "cp1251", "windows-1251", "x-cp1251",
    "ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1", "iso-ir-100", "iso8859-1",
    "iso88591", "iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "us-ascii", "windows-1252", "x-cp1252", "cp1253",
    "windows-1253", "x-cp1253", "cp1254", "csisolatin5", "iso-8859-9", "iso-ir-148", "iso8859-9", "iso88599",
    "iso_8859-9", "iso_8859-9:1989", "l5", "latin5", "windows-1254", "x-cp1254", "cp1255", "windows-1255", "x-cp1255",
    "cp1256", "windows-1256", "x-cp1256", "cp1257", "windows-1257", "x-cp1257", "cp1258", "windows-1258", "x-cp1258",
    "x-mac-cyrillic", "x-mac-ukrainian", "chinese", "csgb2312", "csiso58gb231280", "gb2312", "gb_2312", "gb_2312-80",
    "gbk", "iso-ir-58", "x-gbk", "gb18030", "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5", "cseucpkdfmtjapanese",
    "euc-jp", "x-euc-jp", "csiso2022jp", "iso-2022-jp", "csshiftjis", "ms932", "ms_kanji", "shift-jis", "shift_jis",
    "sjis", "windows-31j", "x-sjis", "cseuckr", "csksc56011987", "euc-kr", "iso-ir-149", "korean", "ks_c_5601-1987",
    "ks_c_5601-1989", "ksc5601", "ksc_5601", "windows-949", "csiso2022kr", "hz-gb-2312", "iso-2022-cn",
    "iso-2022-cn-ext", "iso-2022-kr", "replacement", "unicodefffe", "utf-16be", "csunicode", "iso-10646-ucs-2",
    "ucs-2", "unicode", "unicodefeff", "utf-16", "utf-16le", "x-user-defined",
];

fn page(bytes: &[u8]) -> HtmlRead {
    read(bytes, None).expect("a page")
}

fn declared(label: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "<!doctype html><html><head><meta charset=\"{label}\"><title>t</title></head><body><p>"
    );
    [head.as_bytes(), body].concat()
}

/// Words that the encoding can write.
fn words(codec: &'static Codec) -> String {
    let tries = [
        "云岭县青石镇万亩稻田开镰",
        "雲嶺縣青石鎮萬畝稻田開鐮",
        "稲刈りの季節です。",
        "가을걷이가 시작되었다",
        "Урожай собран",
        "Η συγκομιδή",
        "היבול נאסף",
        "الحصاد بدأ",
        "การเก็บเกี่ยว",
        "déjà vu",
        "žluťoučký kůň",
        "öü ıİ",
    ];
    let fits = |words: &&&str| !codec.encode(words).2 && !words.is_ascii();
    let found = tries.iter().find(fits).unwrap_or(&"plain");
    (*found).to_owned()
}

#[test]
fn every_label_is_read_as_the_standard_says() {
    assert!(LABELS.len() > 220);
    for label in LABELS {
        let codec = Codec::for_label(label.as_bytes()).expect("a label of the standard");
        let expected = match codec {
            codec if codec == UTF_16BE || codec == UTF_16LE => UTF_8,
            codec if codec == X_USER_DEFINED => WINDOWS_1252,
            codec => codec,
        };
        let text = words(expected);
        let (bytes, ..) = expected.encode(&text);
        for label in [(*label).to_owned(), format!(" {} ", label.to_uppercase())] {
            let read = page(&declared(&label, &bytes));
            if codec == REPLACEMENT {
                assert_eq!(read.encoding, "UTF-8", "{label}");
                continue;
            }
            assert_eq!(read.encoding, expected.name(), "{label}");
            assert_eq!(read.replaced, 0, "{label}");
            assert_eq!(outline(&read.incoming), format!("p: {text}\n"), "{label}");
        }
    }
}

#[test]
fn any_bytes_under_any_label_are_a_page() {
    let all: Vec<u8> = (0..=255_u8)
        .chain((0..=255).rev())
        .cycle()
        .take(4_096)
        .collect();
    for label in LABELS {
        let read = read(&declared(label, &all), None);
        if let Ok(read) = read {
            crate::outline::assert_valid(&read.incoming);
        }
    }
}

#[test]
fn a_declaration_may_have_many_shapes() {
    let (bytes, ..) = GBK.encode("<p>青石镇开镰");
    let shapes = [
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">",
        "<META CONTENT='text/html;CHARSET = \"GBK\"' HTTP-EQUIV=content-type>",
        "<meta/charset=gbk>",
        "<!-- <meta charset=big5> --><meta charset=gbk>",
        "<a b='<meta charset=big5>'><meta charset=gbk>",
        "<?xml version='1.0' encoding=\"gb2312\"?>",
        "<meta charset=gbk charset=big5>",
        "<script>x</script><meta name=x content='charset=big5'><meta charset='gbk'>",
    ];
    for shape in shapes {
        let read = page(&[shape.as_bytes(), &bytes].concat());
        assert_eq!(
            (read.encoding.as_str(), read.sure),
            ("GBK", true),
            "{shape}"
        );
        assert!(outline(&read.incoming).contains("青石镇开镰"), "{shape}");
    }
}

#[test]
fn a_declaration_too_far_down_or_unknown_says_nothing() {
    let (bytes, ..) = GBK.encode("<p>青石镇万亩稻田开镰，镇农业服务中心统筹二十台收割机。");
    for head in [
        format!("{}<meta charset=big5>", " ".repeat(1_100)),
        "<meta charset=klingon>".to_owned(),
    ] {
        let read = page(&[head.as_bytes(), &bytes].concat());
        assert_eq!(read.encoding, "gb18030");
        assert!(!read.sure);
        assert!(outline(&read.incoming).contains("统筹二十台收割机"));
    }
}

#[test]
fn a_page_saved_anew_as_utf8_keeps_its_old_declaration() {
    let read = page("<meta charset=gb2312><p>青石镇万亩稻田开镰了".as_bytes());
    assert_eq!((read.encoding.as_str(), read.sure), ("UTF-8", false));
    assert_eq!(outline(&read.incoming), "p: 青石镇万亩稻田开镰了\n");
}

#[test]
fn a_mark_beats_the_declaration_and_the_user_beats_both() {
    let marked = [
        b"\xef\xbb\xbf".as_slice(),
        "<meta charset=big5><p>开镰".as_bytes(),
    ]
    .concat();
    assert_eq!(page(&marked).encoding, "UTF-8");
    let wide: Vec<u8> = "\u{feff}<p>开镰"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(page(&wide).encoding, "UTF-16LE");
    let (bytes, ..) = BIG5.encode("<meta charset=gbk><p>開鐮");
    let read = read(&bytes, Some(Encoding::Big5)).expect("a page");
    assert_eq!((read.encoding.as_str(), read.sure), ("Big5", true));
    assert_eq!(outline(&read.incoming), "p: 開鐮\n");
}

#[test]
fn what_is_no_page_is_refused() {
    assert_eq!(read(b"", None), Err(ReadFault::Empty));
    assert!(matches!(
        read(b"PK\x03\x04word/", None),
        Err(ReadFault::Binary { .. })
    ));
    let size = (16 << 20) + 1;
    assert!(matches!(
        read(&vec![b'a'; size], None),
        Err(ReadFault::TooLarge { .. })
    ));
    let noise: Vec<u8> = (0..4_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    assert!(read(&noise, None).is_err());
}
