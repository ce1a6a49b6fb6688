//! A body as the core keeps it, written shortly: one block a line, in tags that are easy to read in a test.

use serde_json::Value;

/// The blocks of a body, one a line.
pub fn markup(body: &Value) -> String {
    let blocks = children(body).iter().map(node);
    blocks.collect::<Vec<_>>().join("\n")
}

fn children(node: &Value) -> &[Value] {
    node["content"].as_array().map_or(&[], Vec::as_slice)
}

fn node(one: &Value) -> String {
    let attrs = &one["attrs"];
    let inside: String = children(one).iter().map(node).collect();
    let wrap = |tag: &str, more: String| format!("<{tag}{more}>{inside}</{tag}>");
    match one["type"].as_str().unwrap_or_default() {
        "text" => text(one),
        "hard_break" => "<br>".into(),
        "rule" => "<hr>".into(),
        "footnote" => wrap("note", String::new()),
        "paragraph" => {
            let flush = if attrs["indent"] == false {
                " flush"
            } else {
                ""
            };
            wrap("p", format!("{}{flush}", aligned(attrs)))
        }
        "heading" => wrap(&format!("h{}", attrs["level"]), aligned(attrs)),
        "bullet_list" => wrap("ul", String::new()),
        "ordered_list" => wrap("ol", String::new()),
        "list_item" => wrap("li", String::new()),
        "blockquote" => wrap("quote", String::new()),
        "table" => wrap("table", String::new()),
        "table_row" => wrap("tr", String::new()),
        "table_cell" => wrap("td", spans(attrs)),
        "table_header" => wrap("th", spans(attrs)),
        "figure" => wrap("figure", facts(attrs)),
        other => panic!("{other} is no node of a body"),
    }
}

fn text(one: &Value) -> String {
    let marks = one["marks"].as_array().map_or(&[][..], Vec::as_slice);
    let plain = one["text"].as_str().unwrap_or_default().to_string();
    marks.iter().rev().fold(plain, |inside, mark| {
        match mark["type"].as_str().unwrap_or_default() {
            "bold" => format!("<b>{inside}</b>"),
            "italic" => format!("<i>{inside}</i>"),
            "underline" => format!("<u>{inside}</u>"),
            "strike" => format!("<s>{inside}</s>"),
            "superscript" => format!("<sup>{inside}</sup>"),
            "subscript" => format!("<sub>{inside}</sub>"),
            "link" => format!(
                "<a {}>{inside}</a>",
                mark["attrs"]["href"].as_str().unwrap_or_default()
            ),
            other => panic!("{other} is no mark"),
        }
    })
}

fn aligned(attrs: &Value) -> String {
    match attrs["align"].as_str() {
        Some("left") | None => String::new(),
        Some(align) => format!(" {align}"),
    }
}

fn spans(attrs: &Value) -> String {
    match (attrs["colspan"].as_u64(), attrs["rowspan"].as_u64()) {
        (Some(1) | None, Some(1) | None) => String::new(),
        (columns, rows) => format!(" {}x{}", columns.unwrap_or(1), rows.unwrap_or(1)),
    }
}

fn facts(attrs: &Value) -> String {
    let ai = if attrs["ai_generated"] == true {
        " ai"
    } else {
        ""
    };
    format!(" alt={} credit={}{ai}", attrs["alt"], attrs["credit"])
}
