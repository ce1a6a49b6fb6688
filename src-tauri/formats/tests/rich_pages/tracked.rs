//! Tracked changes: what was is beside what is, and everybody's hand stays with its words.

use sanshen_document::Block;
use sanshen_formats::{
    BlockRole, Field, FileForm, Hand, HandKind, Incoming, Tracked, TrackedChanges, read_incoming,
};

use crate::made::{body, centred, file, p, read};

fn hand(kind: HandKind, at: &str, from: u32, to: u32) -> Hand {
    Hand {
        kind,
        at: at.into(),
        from,
        to,
        author: "江上舟".into(),
        time: Some(1_760_000_000_000),
    }
}

fn tracked(after: Vec<Block>, before: Vec<Block>, hands: Vec<Hand>) -> Incoming {
    Incoming {
        tracked: Some(TrackedChanges {
            rejected: before,
            hands,
        }),
        ..file(after)
    }
}

fn changed() -> Incoming {
    tracked(
        vec![
            centred("t", "青石镇万亩稻田开镰"),
            p("h", "2026-10-12　来源：云岭日报"),
            p("a", "十月的青石镇，稻浪翻滚。"),
            p("n", "新加的一段。"),
            p("b", "全镇节省十六万元。（记者 向晚晴）"),
            p("c", "编辑：水云"),
        ],
        vec![
            centred("t", "青石镇千亩稻田开镰"),
            p("h", "2026-10-12　来源：云岭日报"),
            p("a", "十月的青石镇，稻浪如海。"),
            p("d", "去掉的一段。"),
            p("b", "全镇预计节省六万元。（记者 向晚晴）"),
            p("c", "编辑：水"),
        ],
        vec![
            hand(HandKind::Inserted, "t", 3, 4),
            hand(HandKind::Deleted, "t", 3, 4),
            hand(HandKind::Inserted, "a", 9, 11),
            hand(HandKind::Block, "n", 0, 0),
            hand(HandKind::Block, "d", 0, 0),
            hand(HandKind::Deleted, "b", 2, 4),
            hand(HandKind::Inserted, "b", 10, 12),
            hand(HandKind::Inserted, "c", 4, 5),
        ],
    )
}

#[test]
fn the_base_has_the_same_fields_and_the_text_as_it_was() {
    let read = read(&changed());
    let base = read.base.clone().unwrap();
    assert_eq!(read.page.content.title, "青石镇万亩稻田开镰");
    assert_eq!(base.title, "青石镇千亩稻田开镰");
    assert_eq!(base.byline, ["向晚晴"]);
    assert_eq!(base.source_outlet, "云岭日报");
    let texts: Vec<String> = base.body.blocks.iter().map(Block::text).collect();
    assert_eq!(
        texts,
        [
            "十月的青石镇，稻浪如海。",
            "去掉的一段。",
            "全镇预计节省六万元。"
        ]
    );
    assert_eq!(
        body(&read.page),
        [
            "十月的青石镇，稻浪翻滚。",
            "新加的一段。",
            "全镇节省十六万元。"
        ]
    );
}

#[test]
fn a_hand_in_a_field_names_the_field_once() {
    let hands = read(&changed()).hands;
    assert_eq!(
        hands,
        [
            hand(HandKind::Field(Field::Title), "t", 0, 0),
            hand(HandKind::Inserted, "a", 9, 11),
            hand(HandKind::Block, "n", 0, 0),
            hand(HandKind::Block, "d", 0, 0),
            hand(HandKind::Deleted, "b", 2, 4),
            hand(HandKind::Field(Field::Byline), "b", 0, 0),
        ],
        "the editor's line is in a note alone, and so is its change"
    );
}

#[test]
fn hands_move_with_the_words_before_them() {
    let read = read(&tracked(
        vec![
            p(
                "t",
                "青石镇开镰\n2026-10-12　来源：云岭日报\n十月稻浪翻滚。",
            ),
            p("b", "一段。"),
        ],
        vec![
            p("t", "青石镇开镰\n2026-10-12　来源：云岭日报\n十月稻浪。"),
            p("b", "一段。"),
        ],
        vec![hand(HandKind::Inserted, "t", 29, 31)],
    ));
    let text = &body(&read.page)[0];
    assert_eq!(text, "十月稻浪翻滚。");
    let moved = &read.hands[0];
    let words: String = text
        .chars()
        .skip(moved.from as usize)
        .take((moved.to - moved.from) as usize)
        .collect();
    assert_eq!((moved.kind, words.as_str()), (HandKind::Inserted, "翻滚"));
    assert_eq!(read.base.unwrap().body.blocks[0].text(), "十月稻浪。");
}

#[test]
fn nothing_that_differs_is_no_base() {
    let blocks = vec![p("t", "青石镇开镰"), p("a", "一段。")];
    let same = tracked(blocks.clone(), blocks, vec![]);
    assert_eq!(read(&same).base, None);
    assert!(read(&changed()).base.is_some());
}

#[test]
fn a_new_title_by_style_was_none_or_another_before() {
    let mut incoming = tracked(
        vec![p("t", "新标题"), p("a", "一段。")],
        vec![p("old", "旧标题"), p("a", "一段。")],
        vec![],
    );
    incoming.roles.insert("t".into(), BlockRole::Title);
    assert_eq!(read(&incoming).base.unwrap().title, "");
    incoming.roles.insert("old".into(), BlockRole::Title);
    let base = read(&incoming).base.unwrap();
    assert_eq!(base.title, "旧标题");
    assert_eq!(base.body.text(), "一段。", "a title is no paragraph");
}

#[test]
fn the_user_chooses_suggestions_or_either_text() {
    let suggested = read_incoming(FileForm::Docx, changed(), Tracked::Suggest);
    assert!(suggested.base.is_some() && !suggested.hands.is_empty());
    let accepted = read_incoming(FileForm::Docx, changed(), Tracked::Accept);
    assert_eq!(accepted.content, suggested.content);
    assert_eq!((accepted.base, accepted.hands), (None, vec![]));
    let rejected = read_incoming(FileForm::Docx, changed(), Tracked::Reject);
    assert_eq!(rejected.content.title, "青石镇千亩稻田开镰");
    assert_eq!(rejected.credits.last().unwrap().names, ["水"]);
    assert!(rejected.content.body.text().contains("去掉的一段。"));
    assert_eq!((rejected.base, rejected.hands), (None, vec![]));
}
