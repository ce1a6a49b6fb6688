//! An article of a given length with comments and suggestions all over it, put in through the core's commands.

use sanshen_tests::paragraph;
use sanshen_tests::window::Office;
use serde_json::{Value, json};

/// How many of each.
pub const COMMENTS: usize = 200;
pub const SUGGESTIONS: usize = 500;

const LINE: usize = 100;
const WORDS: &str = "全县各乡镇抓住晴好天气组织机械下田抢收截至昨日秋粮已收过半烘干中心昼夜不停";

/// An article that waits to be opened.
pub struct Scene {
    /// Characters of its body, about.
    pub size: usize,
    /// Its title.
    pub title: String,
    /// Its body.
    pub body: Value,
}

/// A paragraph before and after its suggestions, and the marks that tell whose they are.
struct Line {
    id: String,
    before: String,
    after: String,
    marks: Vec<Value>,
}

impl Scene {
    /// Writes the article, then its suggestions, then its comments.
    pub async fn set(office: &Office, size: usize) -> Scene {
        let lines: Vec<Line> = (0..size / LINE)
            .map(|number| Line::of(number, size / LINE, office.writer()))
            .collect();
        let title = format!("{size}字的稿件");
        let body_of = |text: fn(&Line) -> &str| -> Value {
            let blocks = lines.iter().enumerate();
            blocks
                .map(|(number, line)| paragraph(number, text(line)))
                .collect()
        };
        let article = office.draft_of(&title, body_of(|line| &line.before)).await;
        let draft = office.article(&article).await["draft"].take();
        let base = &draft["content"];
        let mut content = base.clone();
        content["body"]["content"] = body_of(|line| &line.after);
        let marks: Vec<&Value> = lines.iter().flat_map(|line| &line.marks).collect();
        let session = json!({ "article": article, "session": "measured", "take_over": false });
        office.writes("open_draft", session.clone()).await;
        let save = json!({
            "article": article, "base_version": draft["version"], "session": "measured",
            "content": content, "tracked": { "base": base, "marks": marks },
        });
        office.writes("save_draft", save).await;
        let close = json!({ "article": article, "session": "measured" });
        office.writes("close_draft", close).await;
        for number in 0..COMMENTS {
            let line = &lines[number % lines.len()];
            let anchor = line.anchor(number / lines.len() * 4);
            let comment = json!({
                "article": article, "anchor": anchor, "text": "请核对数字。", "mentions": [], "blocking": false,
            });
            office.writes("add_comment", comment).await;
        }
        let body = content["body"].take();
        Scene { size, title, body }
    }
}

impl Line {
    /// Its share of the suggestions: a character put in and one taken out, by turns.
    fn of(number: usize, lines: usize, person: &str) -> Line {
        let share = SUGGESTIONS / lines + usize::from(number < SUGGESTIONS % lines);
        let words: Vec<char> = WORDS.chars().cycle().skip(number).take(LINE).collect();
        let mut line = Line {
            id: format!("p{number}"),
            before: String::new(),
            after: String::new(),
            marks: Vec::new(),
        };
        let (mut from_before, mut from_after) = (0, 0);
        for (place, piece) in words.chunks(LINE / (share + 1)).enumerate() {
            line.before.extend(piece);
            line.after.extend(piece);
            from_before += piece.len();
            from_after += piece.len();
            if place >= share {
                continue;
            }
            let (kind, from) = if place % 2 == 0 {
                line.after.push('增');
                from_after += 1;
                ("inserted", from_after - 1)
            } else {
                line.before.push('删');
                from_before += 1;
                ("deleted", from_before - 1)
            };
            line.marks.push(json!({
                "kind": kind, "at": line.id, "from": from, "to": from + 1, "person": person, "time": 0,
            }));
        }
        line
    }

    fn anchor(&self, wanted: usize) -> Value {
        let text: Vec<char> = self.after.chars().collect();
        let start = wanted % (text.len() - 2);
        let end = start + 2;
        let part = |part: &[char]| part.iter().collect::<String>();
        json!({
            "block": self.id, "start": start, "end": end, "quote": part(&text[start..end]),
            "before": part(&text[start.saturating_sub(32)..start]),
            "after": part(&text[end..text.len().min(end + 32)]),
        })
    }
}
