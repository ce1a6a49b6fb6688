//! Letting an article go on from before something that happened: a second branch of its chain in one true ledger.

use sanshen_signoff::bundle::{Parts, Places};
use sanshen_signoff::statement::{Decision, Outcome, Statement};
use sanshen_signoff::verifier::{ClaimId, Detail, NotProven, Status};

use super::*;

/// The branch's parts, with the head at this place among the earlier ones.
fn branch(world: &World, piece: &Piece, printed_at: u64) -> Parts<'static> {
    let mut parts = world.parts(piece);
    let mut printed: Vec<u64> = parts.article_events.iter().map(|r| r.event.seq).collect();
    printed.push(printed_at);
    let places: Vec<u64> = parts.places.places.iter().map(|place| place.seq).collect();
    parts.places = Places::under(&world.tree(), parts.head.size, places, printed).unwrap();
    parts
}

fn assert_refused(parts: Parts<'_>, reader: &Asked, size: u64) {
    let report = report_of(parts.clone(), reader);
    assert_eq!(failing(&report), [ClaimId::Ledger], "{report:#?}");
    let ledger = &report.claim(ClaimId::Ledger).unwrap().details;
    assert_eq!(*ledger, [Detail::OtherHistory { size }]);
    assert_ne!(report.claim(ClaimId::Head).unwrap().status, Status::Holds);
    // Without that head the bundle knows nothing of what the reader holds.
    let mut parts = parts;
    parts.places.earlier.retain(|earlier| earlier.size != size);
    let report = report_of(parts, reader);
    assert_eq!(report.verdict, Verdict::Unanchored);
}

/// The slip was printed at the spike, so its head covers the spike.
#[test]
fn goes_on_from_before_a_spike_whose_slip_a_reader_holds() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    let spike = Decision {
        decision: Outcome::Spike,
        opinion: "数字不实。".into(),
        ..in_pengs_name(&world, &piece)
    };
    let spike = world.says(Statement::Decision(spike), PENG.seed);
    let (slip, size) = (world.reader(), world.ledger.len() as u64);
    world.hidden.push(size);
    world.said.retain(|sealed| *sealed != spike);
    lets_it_out(&mut world, &piece, None);
    assert_refused(branch(&world, &piece, size), &slip, size);
}

/// One head, and two bundles of one article with two texts.
#[test]
fn exports_the_text_from_before_a_correction_under_the_same_head() {
    let mut world = World::begun();
    let mut old = world.creates("a-1");
    world.submits(&mut old);
    world.is_signed(&old);
    let new = old.rewritten("第一稿有误，已改。");
    world.corrects(&PENG, &new);
    world.is_signed(&new);
    world.releases(&TANG, &new);
    world.exports(&TANG, &new);
    let (slip, size) = (world.reader(), world.ledger.len() as u64);
    let honest = report_of(world.parts(&new), &slip);
    assert_eq!(honest.verdict, Verdict::Valid);
    let chain = world.chain("a-1");
    world.hidden = chain[5..].iter().map(|event| event.event.seq).collect();
    world.said.retain(|sealed| sealed.article_seq() < Some(6));
    world.releases(&TANG, &old);
    world.exports(&TANG, &old);
    assert_refused(branch(&world, &old, size), &slip, size);
}

/// The limit: under a head from after the forgery both branches stand, and the report says that it cannot tell.
#[test]
fn a_branch_under_a_head_of_its_own_is_named_as_not_proven() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    world.returns(&PENG, &piece, "third_review", "writer");
    world.hidden.push(world.ledger.len() as u64);
    world.said.pop();
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid);
    assert!(report.not_proven.contains(&NotProven::OtherBranch));
}
