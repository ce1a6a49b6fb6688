//! The lines of a text, as the model has them and as a file has them with its changes accepted or refused.

use std::collections::BTreeMap;

use sanshen_document::{Block, Content, Inline, Marks};

use crate::opened::Node;

/// A line: its characters with their marks.
type Line = Vec<(char, String)>;

/// Which text of a review is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Every change refused.
    Before,
    /// Every change accepted.
    After,
}

/// Marks told once for all characters that have them: `{b}重点{}`.
fn told(line: &Line, prefix: &str) -> String {
    let mut out = prefix.to_owned();
    let mut last = "";
    for (c, marks) in line {
        if marks != last {
            out += &format!("{{{marks}}}");
            last = marks;
        }
        out.push(*c);
    }
    out
}

/// The lines of a body that are not empty.
pub fn of_content(content: &Content) -> Vec<String> {
    let mut lines = Vec::new();
    content.body.for_each_block(&mut |block| match block {
        Block::Heading { level, content, .. } => {
            lines.push((line(content), format!("#{level} ")));
        }
        Block::Paragraph { content, .. } => lines.push((line(content), String::new())),
        Block::Figure {
            alt,
            credit,
            ai_generated,
            caption,
            ..
        } => {
            lines.push((plain(&format!("[图片未附：{alt}]")), String::new()));
            lines.push((line(caption), String::new()));
            let credit = [
                (!credit.is_empty()).then(|| format!("图片：{credit}")),
                ai_generated.then(|| "人工智能生成".to_owned()),
            ];
            let credit: Vec<String> = credit.into_iter().flatten().collect();
            lines.push((plain(&credit.join("　")), String::new()));
        }
        _ => {}
    });
    let some = lines.iter().filter(|(line, _)| !line.is_empty());
    some.map(|(line, prefix)| told(line, prefix)).collect()
}

fn plain(text: &str) -> Line {
    text.chars().map(|c| (c, String::new())).collect()
}

fn line(content: &[Inline]) -> Line {
    let mut line = Line::new();
    for inline in content {
        match inline {
            Inline::Text { text, marks } => {
                let marks = names(marks);
                line.extend(text.chars().map(|c| (c, marks.clone())));
            }
            Inline::Break => line.push(('\n', String::new())),
            Inline::Footnote { content, .. } => {
                line.push(('〔', String::new()));
                line.extend(self::line(content));
                line.push(('〕', String::new()));
            }
        }
    }
    line
}

fn names(marks: &Marks) -> String {
    let signs = [
        (marks.bold, "b"),
        (marks.italic, "i"),
        (marks.underline, "u"),
        (marks.strike, "s"),
        (marks.superscript, "^"),
        (marks.subscript, "_"),
    ];
    let on = signs.into_iter().filter(|(on, _)| *on);
    let link = marks.link.iter().map(|link| {
        let address = link
            .replace('<', "%3C")
            .replace('>', "%3E")
            .replace('"', "%22");
        format!("→{address}")
    });
    on.map(|(_, sign)| sign.to_owned()).chain(link).collect()
}

/// Reads the lines of a file.
pub struct Reading<'a> {
    parts: &'a BTreeMap<String, Node>,
    side: Side,
}

impl<'a> Reading<'a> {
    pub fn of(parts: &'a BTreeMap<String, Node>, side: Side) -> Self {
        Reading { parts, side }
    }

    /// The lines that are not empty, without those of pieces other than the body.
    pub fn body(&self) -> Vec<String> {
        let body = self.parts["word/document.xml"].child("w:body").unwrap();
        let mut lines = Vec::new();
        self.flows(body, &mut lines);
        lines
    }

    fn flows(&self, parent: &Node, lines: &mut Vec<String>) {
        let mut pending = Line::new();
        for child in &parent.children {
            match child.name.as_str() {
                "w:p" => {
                    pending.extend(self.runs(child, "word/document.xml", ""));
                    if self.has(child.at(&["w:pPr", "w:rPr"])) {
                        self.close(&mut pending, child, lines);
                    }
                }
                "w:tbl" => {
                    self.close(&mut pending, child, lines);
                    for row in child.children.iter().filter(|row| row.name == "w:tr") {
                        if self.has(row.child("w:trPr")) {
                            let cells = row.children.iter().filter(|cell| cell.name == "w:tc");
                            cells.for_each(|cell| self.flows(cell, lines));
                        }
                    }
                }
                _ => {}
            }
        }
        self.close(&mut pending, parent, lines);
    }

    /// Whether something is there on this side, by what its properties say became of it.
    fn has(&self, properties: Option<&Node>) -> bool {
        let is = |name| properties.is_some_and(|node| node.child(name).is_some());
        match self.side {
            Side::Before => !is("w:ins"),
            Side::After => !is("w:del"),
        }
    }

    fn close(&self, pending: &mut Line, paragraph: &Node, lines: &mut Vec<String>) {
        let line = std::mem::take(pending);
        if line.is_empty() {
            return;
        }
        let set = paragraph.child("w:pPr");
        let was = set.and_then(|set| set.at(&["w:pPrChange", "w:pPr"]));
        let set = match self.side {
            Side::Before => was.or(set),
            Side::After => set,
        };
        let style = set
            .and_then(|set| set.child("w:pStyle"))
            .map_or("", Node::value);
        let fields = [
            "SanshenKicker",
            "SanshenTitle",
            "SanshenSubtitle",
            "SanshenSummary",
        ];
        if fields.contains(&style) {
            return;
        }
        let level = style.strip_prefix("Heading");
        let prefix = level.map(|level| format!("#{level} ")).unwrap_or_default();
        lines.push(told(&line, &prefix));
    }

    fn runs(&self, parent: &Node, part: &str, link: &str) -> Line {
        let mut line = Line::new();
        for child in &parent.children {
            match (child.name.as_str(), self.side) {
                ("w:r", _) => line.extend(self.run(child, link)),
                ("w:ins", Side::After) | ("w:del", Side::Before) => {
                    line.extend(self.runs(child, part, link));
                }
                ("w:hyperlink", _) => {
                    let target = self.target(part, child.attribute("r:id").unwrap());
                    line.extend(self.runs(child, part, &format!("→{target}")));
                }
                _ => {}
            }
        }
        line
    }

    fn target(&self, part: &str, id: &str) -> String {
        let relations = &self.parts[&part
            .replace("word/", "word/_rels/")
            .replace(".xml", ".xml.rels")];
        let one = relations
            .children
            .iter()
            .find(|one| one.attribute("Id") == Some(id));
        one.unwrap().attribute("Target").unwrap().to_owned()
    }

    fn run(&self, run: &Node, link: &str) -> Line {
        let set = run.child("w:rPr");
        let was = set.and_then(|set| set.at(&["w:rPrChange", "w:rPr"]));
        let set = match self.side {
            Side::Before => was.or(set),
            Side::After => set,
        };
        let marks = set.map(signs).unwrap_or_default() + link;
        let mut line = Line::new();
        for child in &run.children {
            match child.name.as_str() {
                "w:t" | "w:delText" => {
                    line.extend(child.words().chars().map(|c| (c, marks.clone())));
                }
                "w:br" => line.push(('\n', marks.clone())),
                "w:tab" => line.push(('\t', marks.clone())),
                "w:drawing" => line.push(('▣', String::new())),
                "w:footnoteReference" => {
                    line.push(('〔', String::new()));
                    line.extend(self.note(child.attribute("w:id").unwrap()));
                    line.push(('〕', String::new()));
                }
                _ => {}
            }
        }
        line
    }

    fn note(&self, id: &str) -> Line {
        let part = "word/footnotes.xml";
        let notes = &self.parts[part].children;
        let note = notes.iter().find(|note| note.attribute("w:id") == Some(id));
        let line = self.runs(note.unwrap().child("w:p").unwrap(), part, "");
        // The number and a space stand before the text.
        line.into_iter().skip(1).collect()
    }
}

fn signs(set: &Node) -> String {
    let sign = |name: &str, sign: &'static str| set.child(name).map(|_| sign);
    let height = set.child("w:vertAlign").map(|height| match height.value() {
        "superscript" => "^",
        _ => "_",
    });
    let signs = [
        sign("w:b", "b"),
        sign("w:i", "i"),
        sign("w:u", "u"),
        sign("w:strike", "s"),
        height,
    ];
    signs.into_iter().flatten().collect()
}
