//! What the name of a style says.

use crate::incoming::BlockRole;

/// Names and ids of the styles of our own writer, and of those of office programs that are beyond doubt.
const ROLES: [(&str, &str, BlockRole); 15] = [
    ("三审台 引题", "sanshenkicker", BlockRole::Kicker),
    ("三审台 标题", "sanshentitle", BlockRole::Title),
    ("三审台 副题", "sanshensubtitle", BlockRole::Subtitle),
    ("三审台 题下", "sanshenhead", BlockRole::Head),
    ("三审台 摘要", "sanshensummary", BlockRole::Summary),
    ("三审台 声明", "sanshennotice", BlockRole::Notice),
    ("三审台 正文", "sanshenbody", BlockRole::Body),
    ("三审台 署名", "sanshencredits", BlockRole::Credits),
    ("三审台 原文", "sanshenoriginal", BlockRole::Original),
    ("三审台 免责", "sanshendisclaimer", BlockRole::Disclaimer),
    ("三审台 稿号", "sanshenmark", BlockRole::Mark),
    ("title", "title", BlockRole::Title),
    ("标题", "标题", BlockRole::Title),
    ("subtitle", "subtitle", BlockRole::Subtitle),
    ("副标题", "副标题", BlockRole::Subtitle),
];

/// A style's name in one spelling: lower case, single blanks, without the aliases after a comma.
pub(super) fn folded(name: &str) -> String {
    let name = name.split([',', '，']).next().unwrap_or_default();
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The role that a style's name or id says.
pub(super) fn role_of(name: &str, id: &str) -> Option<BlockRole> {
    let (name, id) = (folded(name), folded(id));
    let known = |&&(of, _, _): &&(&str, &str, BlockRole)| of == name;
    let by_name = ROLES.iter().find(known);
    let by_id = || ROLES.iter().find(|&&(_, of, _)| of == id);
    // An id says something by itself only where there is no name: office programs number their ids.
    let found =
        by_name.or_else(|| by_id().filter(|_| name.is_empty() || id.starts_with("sanshen")));
    found.map(|&(_, _, role)| role)
}

/// The level from 1 that a style's name says, in English or Chinese: `heading 1`, `标题 1`, `一级标题`.
pub(super) fn heading_of(name: &str) -> Option<u8> {
    let name = folded(name);
    if let Some(level) = name.strip_suffix("级标题").and_then(|number| {
        "一二三四五六七八九"
            .chars()
            .position(|c| number == c.to_string())
    }) {
        return u8::try_from(level + 1).ok();
    }
    let rest = ["heading", "标题", "標題"]
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix))?;
    let level = rest.trim().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}

/// Whether the style is one of our own writer's.
pub(super) fn is_ours(name: &str, id: &str) -> bool {
    name.starts_with("三审台 ") || folded(id).starts_with("sanshen")
}

/// Whether the style is that of the line that says whose picture stands above it.
pub(super) fn is_picture_credit(name: &str, id: &str) -> bool {
    name == "三审台 图署" || folded(id) == "sanshenpicturecredit"
}

/// Whether the style is that of header cells of a table, or of cells that are none; `None` when it says neither.
pub(super) fn is_table_head(name: &str, id: &str) -> Option<bool> {
    match (folded(name).as_str(), folded(id).as_str()) {
        ("三审台 表头" | "table heading" | "表头", _) | (_, "sanshentablehead") => {
            Some(true)
        }
        ("三审台 表文", _) | (_, "sanshentabletext") => Some(false),
        _ => None,
    }
}

/// Whether the style is that of a quotation.
pub(super) fn is_quote(name: &str) -> bool {
    matches!(
        folded(name).as_str(),
        "quote" | "intense quote" | "block text" | "quotations" | "引用" | "明显引用" | "块引用"
    )
}

/// Whether the style is that of a caption.
pub(super) fn is_caption(name: &str) -> bool {
    matches!(
        folded(name).as_str(),
        "caption" | "题注" | "图注" | "图题" | "image caption" | "figure" | "illustration"
    )
}
