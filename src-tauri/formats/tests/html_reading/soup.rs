//! Laws for pages that nobody would write.

use proptest::prelude::*;
use sanshen_formats::Note;
use sanshen_formats::html::read::read;

use crate::outline::assert_valid;

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "p", "div", "b", "i", "a", "font", "table", "tbody", "thead", "tr", "td", "th", "caption", "colgroup", "ul", "ol", "li",
    "blockquote", "h1", "h3", "figure", "figcaption", "img", "br", "hr", "pre", "sup", "sub", "span", "section", "article",
    "svg", "math", "mi", "annotation-xml", "foreignObject", "desc", "select", "option", "optgroup", "template", "form",
    "input", "button", "script", "style", "title", "textarea", "head", "body", "html", "frameset", "frame", "noscript",
    "applet", "marquee", "object", "nobr", "dd", "dt", "ruby", "rt", "plaintext", "iframe", "center", "main", "nav",
    "footer", "col", "dialog", "image", "isindex", "menuitem", "small", "x-template",
];

#[rustfmt::skip]
const ATTRS: &[&str] = &[
    "", "", "", " class=ref", " class=notes", " id=note-1", " href=#note-1", " href=https://e.cn/x", " href='mailto:a@b'",
    " style='font-weight:bold;text-indent:2em'", " style=display:none", " style='white-space:pre'", " hidden", " colspan=3",
    " rowspan=0", " rowspan=70000", " colspan=99999999999", " start=-4", " start=4000000000", " class=content", " id=zoom",
    " role=presentation", " border=1", " src='data:image/png;base64,AA=='", " class='article body'", " align=center",
    " definitionURL=x encoding=text/html", " shadowrootmode=open", "/",
];

fn token() -> impl Strategy<Value = String> {
    let name = || prop::sample::select(NAMES);
    let attrs = prop::sample::select(ATTRS);
    prop_oneof![
        6 => (name(), attrs).prop_map(|(name, attrs)| format!("<{name}{attrs}>")),
        4 => name().prop_map(|name| format!("</{name}>")),
        4 => prop::sample::select(vec!["稻浪", " ", "\n", "　　", "&nbsp;", "&#0;", "\0", "a b", "（注：x）", "\u{301}", "e", "\u{2028}", "<![CDATA[", "]]>", "<!--", "-->", "<?x>", "<!doctype html>", "来源：云岭日报", "1", "\r\n"]).prop_map(str::to_owned),
        1 => "\\PC{1,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_soup_of_elements_gives_valid_blocks(tokens in prop::collection::vec(token(), 0..60)) {
        let page = tokens.concat();
        if let Ok(read) = read(format!("<meta charset=utf-8>{page}").as_bytes(), None) {
            assert_valid(&read.incoming);
        }
    }

    #[test]
    fn any_bytes_are_a_page_or_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(read) = read(&bytes, None) {
            assert_valid(&read.incoming);
        }
    }

    #[test]
    fn the_words_between_plain_elements_are_all_read(
        parts in prop::collection::vec(("[一-龥]{1,6}", prop::sample::select(vec!["p", "div", "b", "li", "td", "h2", "span", "blockquote", "table", "tr", "ul", "a", "section"])), 1..40)
    ) {
        let page: String = parts.iter().map(|(words, name)| format!("<{name}>{words}")).collect();
        let incoming = crate::read(&page);
        let read: String = incoming.blocks.iter().map(|block| block.text()).collect();
        let told = incoming.notes.iter().filter_map(|note| match note {
            Note::LeftOut { text, .. } => Some(text.as_str()),
            _ => None,
        });
        let read: String = told.fold(read, |read, text| read + text);
        let (mut read, mut written): (Vec<char>, Vec<char>) = (
            read.chars().filter(|c| !c.is_whitespace()).collect(),
            parts.iter().flat_map(|(words, _)| words.chars()).collect(),
        );
        // Words between cells stand before their table.
        read.sort_unstable();
        written.sort_unstable();
        prop_assert_eq!(read, written);
    }
}
