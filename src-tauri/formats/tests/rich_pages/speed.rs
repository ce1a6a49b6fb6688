//! Large files take no longer than their size.

use std::time::{Duration, Instant};

use sanshen_document::Block;
use sanshen_formats::{Hand, HandKind, Incoming, TrackedChanges, read_blocks};

use crate::made::{centred, figure, file, p, paragraphs, rule};

/// How long a file takes to read.
fn time_of(incoming: &Incoming) -> Duration {
    let start = Instant::now();
    let read = read_blocks(incoming);
    assert!(read.page.content.body.blocks.len() + read.page.notes.len() > 0);
    start.elapsed()
}

/// Files that would be slow if anything looked back over what it had read are as quick as ordinary ones of their size.
#[test]
fn twenty_thousand_of_anything_take_linear_time() {
    const MANY: usize = 20_000;
    let usual = paragraphs(&"　　十月的青石镇，稻浪翻滚，统筹收割机按村排队。\n".repeat(MANY));
    let usual = time_of(&usual);
    let one = |text: &str| file(vec![p("t", "标题"), p("a", text)]);
    let blocks = |make: fn(&str) -> Block| {
        let blocks = (0..MANY).map(|at| make(&format!("x{at}")));
        file(blocks.collect())
    };
    let tracked = |mut incoming: Incoming| {
        let hands = (0..MANY).map(|at| Hand {
            kind: HandKind::Deleted,
            at: "a".into(),
            from: u32::try_from(at).unwrap(),
            to: u32::try_from(at + 1).unwrap(),
            author: format!("甲{at}"),
            time: None,
        });
        let mut rejected = incoming.blocks.clone();
        rejected.push(p("z", "去掉的一段。"));
        incoming.tracked = Some(TrackedChanges {
            rejected,
            hands: hands.collect(),
        });
        incoming
    };
    let files = [
        one(&"编辑：甲乙\n".repeat(MANY)),
        one(&"甲（".repeat(MANY)),
        one(&"\n".repeat(MANY)),
        blocks(|id| p(id, "编辑：水云")),
        blocks(|id| figure(id, "图")),
        blocks(|id| centred(id, "标题")),
        blocks(rule),
        tracked(one(&"编辑：甲乙\n一段话。\n".repeat(MANY / 2))),
        tracked(one(&format!("{}\n编辑：甲乙", "一段话。\n".repeat(MANY)))),
    ];
    for (at, incoming) in files.iter().enumerate() {
        let took = time_of(incoming);
        assert!(took < usual * 30, "{at}: {took:?} beside {usual:?}");
    }
}
