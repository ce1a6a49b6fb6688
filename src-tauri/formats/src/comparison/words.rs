//! What the page says of kinds, attributes, marks and fields.

use sanshen_document::compare::{Compared, Kind, Piece};
use serde_json::{Map, Value};

/// So many digits of a picture's hash tell it from others by eye.
const SHORT: usize = 8;

type Attributes = Map<String, Value>;

/// The label of a field.
pub(super) fn field(name: &str) -> &str {
    match name {
        "kicker" => "引题",
        "title" => "标题",
        "subtitle" => "副题",
        "byline" => "作者",
        "contributors" => "其他署名",
        "origin" => "性质",
        "source_outlet" => "来源",
        "origin_unit" => "信息来源",
        "original_url" => "原文链接",
        "original_date" => "原文日期",
        "section" => "栏目",
        "summary" => "摘要",
        "keywords" => "关键词",
        "disclaimer" => "免责声明",
        "ai_declared" => "含人工智能生成的内容",
        other => other,
    }
}

/// A piece of a field; a choice in words.
pub(super) fn of_field(field: &str, piece: &Piece) -> Piece {
    let words = match (field, piece.text.as_str()) {
        ("origin", "own") => "原创",
        ("origin", "reprint") => "转载",
        ("disclaimer", "none") => "不附声明",
        ("disclaimer", "reprint_for_study") => "网络转载，仅供学习交流",
        ("disclaimer", "partly_reprinted") => "本号部分内容为转载",
        ("disclaimer", "own_works") => "注明“来源：本网”的作品为本网所有",
        ("ai_declared", "true") => "是",
        ("ai_declared", "false") => "否",
        (_, text) => text,
    };
    Piece {
        text: words.to_owned(),
        ..piece.clone()
    }
}

/// What differs in kind and attributes, such as `标题 2 → 标题 3`; nothing for what stands on one side only.
pub(super) fn set(block: &Compared) -> Vec<String> {
    let (Some(before), Some(after)) = (&block.before, &block.after) else {
        return Vec::new();
    };
    let was = kind(block.was.unwrap_or(block.what), before);
    let is = kind(block.what, after);
    let turned = (was != is).then(|| format!("{was} → {is}"));
    let differ = after.iter().filter_map(|(name, now)| {
        let then = before.get(name).filter(|then| *then != now)?;
        let told = name == "level";
        (!told).then(|| format!("{} → {}", value(name, then), value(name, now)))
    });
    turned.into_iter().chain(differ).collect()
}

/// How many rows and columns a cell takes, if that is more than one and `set` does not say it.
pub(super) fn spans(cell: &Compared) -> Vec<String> {
    let attrs = cell.after.as_ref().or(cell.before.as_ref());
    let told = set(cell);
    let spans = ["colspan", "rowspan"].into_iter().filter_map(|name| {
        let span = attrs?.get(name)?;
        (span.as_u64() > Some(1)).then(|| value(name, span))
    });
    spans
        .filter(|span| !told.iter().any(|told| told.contains(span)))
        .collect()
}

fn kind(kind: Kind, attrs: &Attributes) -> String {
    let name = match kind {
        Kind::Heading => return format!("标题 {}", attrs.get("level").unwrap_or(&Value::Null)),
        Kind::Paragraph => "正文",
        Kind::BulletList => "项目符号",
        Kind::OrderedList => "编号",
        Kind::ListItem => "列表项",
        Kind::Blockquote => "引文",
        Kind::Table => "表格",
        Kind::TableRow => "表格行",
        Kind::TableCell => "单元格",
        Kind::TableHeader => "表头格",
        Kind::Figure => "图片",
        Kind::Rule => "分隔线",
    };
    name.to_owned()
}

/// What a part is called when it is new or gone as a whole.
pub(super) fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Paragraph => "一段",
        Kind::Heading => "小标题",
        Kind::BulletList | Kind::OrderedList => "列表",
        Kind::ListItem => "一项",
        Kind::Blockquote => "引文",
        Kind::Table => "表格",
        Kind::TableRow => "一行",
        Kind::TableCell | Kind::TableHeader => "一格",
        Kind::Figure => "图片",
        Kind::Rule => "分隔线",
    }
}

fn value(name: &str, value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    match (name, text) {
        ("align", "left") => "左对齐".to_owned(),
        ("align", "center") => "居中".to_owned(),
        ("align", "right") => "右对齐".to_owned(),
        ("align", "justify") => "两端对齐".to_owned(),
        ("indent", _) => truth(value, "首行缩进", "首行不缩进"),
        ("ai_generated", _) => truth(value, "注明人工智能生成", "未注明人工智能生成"),
        ("start", _) => format!("从 {value} 编起"),
        ("colspan", _) => format!("占 {value} 列"),
        ("rowspan", _) => format!("占 {value} 行"),
        ("media", hash) => format!("图片 {}", hash.get(..SHORT).unwrap_or(hash)),
        ("alt", alt) => format!("替代文字{}", quoted(alt)),
        ("credit", credit) => format!("图片署名{}", quoted(credit)),
        (_, text) => text.to_owned(),
    }
}

fn truth(value: &Value, yes: &str, no: &str) -> String {
    match value.as_bool() {
        Some(true) => yes.to_owned(),
        _ => no.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    match text {
        "" => "（空）".to_owned(),
        text => format!("“{text}”"),
    }
}

/// What a figure shows beside its caption.
pub(super) fn figure(attrs: &Attributes) -> String {
    let named = ["media", "alt", "credit"].into_iter();
    let facts = named.filter_map(|name| Some((name, attrs.get(name)?)));
    let facts = facts.filter(|(_, fact)| fact.as_str() != Some(""));
    let facts = facts.map(|(name, fact)| value(name, fact));
    let made = attrs
        .get("ai_generated")
        .filter(|made| **made == Value::Bool(true));
    let facts: Vec<String> = facts
        .chain(made.map(|made| value("ai_generated", made)))
        .collect();
    facts.join("，")
}

/// What differs between the marks of a piece, such as `不加粗 → 加粗`.
pub(super) fn marks(before: &[String], after: &[String]) -> String {
    let gone = before.iter().filter(|mark| !after.contains(mark));
    let new = after.iter().filter(|mark| !before.contains(mark));
    let gone = gone.map(|mark| match mark.strip_prefix("link:") {
        Some(address) => format!("去掉链接 {address}"),
        None => mark_words(mark).1.to_owned(),
    });
    let new = new.map(|mark| match mark.strip_prefix("link:") {
        Some(address) => format!("链接 {address}"),
        None => mark_words(mark).0.to_owned(),
    });
    gone.chain(new).collect::<Vec<String>>().join("，")
}

/// What text under a mark became, and what text without it.
fn mark_words(mark: &str) -> (&str, &str) {
    match mark {
        "bold" => ("加粗", "不加粗"),
        "italic" => ("倾斜", "不倾斜"),
        "underline" => ("下划线", "无下划线"),
        "strike" => ("删除线", "无删除线"),
        "superscript" => ("上标", "非上标"),
        "subscript" => ("下标", "非下标"),
        other => (other, other),
    }
}
