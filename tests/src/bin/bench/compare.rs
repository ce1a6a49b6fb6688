//! Two revisions of 100,000 characters with 500 changes between them; and a plain comparison of the same characters by
//! the library alone, without blocks or words.

use std::time::Instant;

use sanshen_document::compare::{compare, load_words};
use sanshen_document::{Align, Block, Content, Doc, Inline, Marks};
use similar::{Algorithm, capture_diff_slices};

const PARAGRAPHS: usize = 667;
const CHARACTERS: usize = 150;
const CHANGES: usize = 500;
const AGAIN: usize = 20;

/// What paragraphs are made of.
const PHRASES: [&str; 16] = [
    "十月的青石镇稻浪翻滚",
    "合作社的收割机排好了班",
    "全镇种植水稻一万二千亩",
    "预计总产六千八百吨",
    "比去年增加三成",
    "县农业农村局提醒",
    "近期多雨要抓紧抢收",
    "下一步将继续完善农机调度",
    "让机械多跑路",
    "群众少操心",
    "未来三天以多云天气为主",
    "各村要组织力量及时晾晒入库",
    "大坪村试种的再生稻亩产超过九百公斤",
    "得到省农科院专家的肯定",
    "记者彭㛃在现场看到",
    "往年要抢机子，今年等电话就行",
];

/// Prints the time to read the dictionary, and the medians with the same ids, with other ids, and of the library.
pub fn measure() {
    let mut lots = Lots(20_261_123);
    let before: Vec<String> = (0..PARAGRAPHS).map(|_| paragraph(&mut lots)).collect();
    let mut after = before.clone();
    for change in 0..CHANGES {
        edit(&mut after[change * PARAGRAPHS / CHANGES], change, &mut lots);
    }
    let old = content(&before, "p");
    let (same, other) = (content(&after, "p"), content(&after, "q"));
    let begun = Instant::now();
    load_words();
    let load = begun.elapsed().as_secs_f64() * 1000.0;
    let tally = compare(&old, &same).tally;
    let [one, two]: [Vec<char>; 2] = [&before, &after].map(|side| side.concat().chars().collect());
    println!(
        "comparing {} characters in {PARAGRAPHS} paragraphs with {} changes",
        one.len(),
        tally.changes
    );
    println!("  dictionary read once in {load:.0} ms");
    println!("  same ids  {}", median(|| drop(compare(&old, &same))));
    println!("  other ids {}", median(|| drop(compare(&old, &other))));
    let library = median(|| drop(capture_diff_slices(Algorithm::Myers, &one, &two)));
    println!("  similar alone, character by character {library}");
    println!(
        "  hashing both {}",
        median(|| drop((old.hash(), same.hash())))
    );
}

fn median(mut run: impl FnMut()) -> String {
    let mut times: Vec<f64> = (0..AGAIN)
        .map(|_| {
            let begun = Instant::now();
            run();
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (least, most) = (times[0], times[AGAIN - 1]);
    format!("{:.1} ms ({least:.1} to {most:.1})", times[AGAIN / 2])
}

/// The same lots each time.
struct Lots(u32);

impl Lots {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(self.0 >> 8).unwrap() % limit
    }
}

fn paragraph(lots: &mut Lots) -> String {
    let mut text = String::new();
    while text.chars().count() < CHARACTERS {
        text += PHRASES[lots.below(PHRASES.len())];
        text.push(if lots.below(3) == 0 { '。' } else { '，' });
    }
    text
}

/// Replaces a character, writes a word, deletes one, replaces one.
fn edit(text: &mut String, kind: usize, lots: &mut Lots) {
    let mut chars: Vec<char> = text.chars().collect();
    let at = lots.below(chars.len() - 3);
    match kind % 4 {
        0 => chars[at] = '审',
        1 => drop(chars.splice(at..at, "进一步".chars())),
        2 => drop(chars.drain(at..at + 3)),
        _ => drop(chars.splice(at..at + 2, "落实".chars())),
    }
    *text = chars.into_iter().collect();
}

fn content(paragraphs: &[String], id: &str) -> Content {
    let paragraph = |(at, text): (usize, &String)| Block::Paragraph {
        id: format!("{id}{at}"),
        align: Align::Left,
        indent: true,
        content: vec![Inline::Text {
            text: text.clone(),
            marks: Marks::default(),
        }],
    };
    Content {
        body: Doc {
            blocks: paragraphs.iter().enumerate().map(paragraph).collect(),
        },
        ..Content::default()
    }
}
