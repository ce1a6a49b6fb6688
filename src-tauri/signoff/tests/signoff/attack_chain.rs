//! Chains of one to forty events: nothing can be dropped, moved, doubled, cut or spliced in.

use sanshen_signoff::{
    Hash,
    chain::{ChainFault, Recorded, check_article, check_ledger},
    tree::{Tree, TreeHead},
};
use serde_json::json;

use crate::world::World;

/// A ledger of so many events, about two articles and the house in turn.
fn ledger(length: usize) -> World {
    let mut world = World::default();
    for number in 0..length {
        let article = [Some("a"), Some("b"), Some("a"), None][number % 4];
        world.happens(
            article,
            "article.noted",
            "p-lin",
            json!({ "number": number }),
        );
    }
    world
}

/// What a reader of one later head finds wrong with a ledger.
fn shows(ledger: &[Recorded], known: &TreeHead) -> bool {
    let tree = Tree::of(ledger.iter().map(|recorded| recorded.hash));
    check_ledger(ledger).is_err() || tree.head(known.size) != Some(*known)
}

fn head(world: &World) -> TreeHead {
    world.tree().head(world.ledger.len() as u64).unwrap()
}

fn each(mut attack: impl FnMut(&World, &TreeHead)) {
    for length in 1..=40 {
        let world = ledger(length);
        let head = head(&world);
        assert!(!shows(&world.ledger, &head), "{length}: the honest one");
        attack(&world, &head);
    }
}

/// Every event's hash and links made anew, as somebody with the whole store could.
fn chained_again(ledger: &[Recorded]) -> Vec<Recorded> {
    let mut world = World::default();
    for Recorded { event, .. } in ledger {
        world.happens(
            event.article.as_deref(),
            &event.kind,
            &event.by,
            event.details.clone(),
        );
    }
    world.ledger
}

#[test]
fn a_deleted_event_shows() {
    each(|world, head| {
        for at in 0..world.ledger.len() {
            let mut changed = world.ledger.clone();
            changed.remove(at);
            assert!(shows(&changed, head));
            assert!(shows(&chained_again(&changed), head));
        }
    });
}

#[test]
fn two_exchanged_neighbours_show() {
    each(|world, head| {
        for at in 1..world.ledger.len() {
            let mut changed = world.ledger.clone();
            changed.swap(at - 1, at);
            assert!(shows(&changed, head));
            assert!(shows(&chained_again(&changed), head));
        }
    });
}

#[test]
fn a_doubled_event_shows() {
    each(|world, head| {
        for at in 0..world.ledger.len() {
            let mut changed = world.ledger.clone();
            changed.insert(at, changed[at].clone());
            assert!(shows(&changed, head));
            // One more event at the end is what a ledger is for, so the last is doubled in name only.
            let doubled_last = at + 1 == world.ledger.len();
            assert_eq!(shows(&chained_again(&changed), head), !doubled_last);
        }
    });
}

#[test]
fn a_cut_tail_shows_to_whoever_knows_a_later_head() {
    each(|world, head| {
        for length in 0..world.ledger.len() {
            assert!(shows(&world.ledger[..length], head), "cut to {length}");
        }
    });
}

#[test]
fn an_event_of_another_article_spliced_in_shows() {
    each(|world, head| {
        let of_b = world.chain("b");
        let chain = world.chain("a");
        for foreign in &of_b {
            for at in 0..=chain.len() {
                let mut spliced = chain.clone();
                spliced.insert(at, foreign.clone());
                assert!(check_article(&spliced).is_err());
            }
            for at in 0..world.ledger.len() {
                let mut spliced = world.ledger.clone();
                let moved = foreign.clone();
                if spliced[at] == moved {
                    continue;
                }
                spliced[at] = moved;
                assert!(shows(&spliced, head));
                assert!(shows(&chained_again(&spliced), head));
            }
        }
    });
}

#[test]
fn the_same_shows_in_one_articles_chain() {
    each(|world, _| {
        let chain = world.chain("a");
        let honest = check_article(&chain).unwrap();
        for at in 0..chain.len() {
            let mut deleted = chain.clone();
            deleted.remove(at);
            assert_ne!(check_article(&deleted), Ok(honest));
            let mut doubled = chain.clone();
            doubled.insert(at, chain[at].clone());
            assert!(check_article(&doubled).is_err());
            if at > 0 {
                let mut swapped = chain.clone();
                swapped.swap(at - 1, at);
                assert!(check_article(&swapped).is_err());
            }
        }
    });
}

#[test]
fn a_tree_proves_every_place_and_every_earlier_head_and_no_other() {
    each(|world, head| {
        let tree = world.tree();
        let other = sanshen_signoff::sha256(b"another event");
        for (index, recorded) in world.ledger.iter().enumerate() {
            let place = index as u64 + 1;
            let proof = tree.inclusion(place, head.size).unwrap();
            assert!(head.includes(place, &recorded.hash, &proof));
            assert!(!head.includes(place, &other, &proof));
            for elsewhere in (1..=head.size + 1).filter(|at| *at != place) {
                assert!(!head.includes(elsewhere, &recorded.hash, &proof));
            }
            let earlier = tree.head(place).unwrap();
            let proof = tree.consistency(place, head.size).unwrap();
            assert!(head.continues(&earlier, &proof));
            for altered in altered(&proof) {
                assert!(!head.continues(&earlier, &altered));
            }
            let root = other;
            assert!(!head.continues(&TreeHead { root, ..earlier }, &proof));
        }
    });
}

fn altered(proof: &[Hash]) -> Vec<Vec<Hash>> {
    let other = sanshen_signoff::sha256(b"another hash");
    let mut all = vec![[proof, &[other]].concat()];
    for at in 0..proof.len() {
        let mut changed = proof.to_vec();
        changed[at] = other;
        all.push(changed);
        let mut without = proof.to_vec();
        without.remove(at);
        all.push(without);
    }
    all
}

/// The ledger tells which of two came first: an article's chain that goes the other way is no chain.
#[test]
fn places_in_the_ledger_rise_with_those_in_the_article() {
    let mut chain = ledger(12).chain("a");
    assert!(check_article(&chain).is_ok());
    for (at, seq) in [(2, chain[1].event.seq), (2, 1), (0, 0)] {
        let mut prev = chain[..at].last().map_or(Hash::genesis(), |last| last.hash);
        let mut moved = chain.clone();
        moved[at].event.seq = seq;
        for recorded in &mut moved[at..] {
            recorded.event.article_prev = Some(prev);
            recorded.hash = recorded.event.hash().unwrap();
            prev = recorded.hash;
        }
        assert_eq!(check_article(&moved), Err(ChainFault::SequenceGap { seq }));
    }
    chain.reverse();
    assert!(check_article(&chain).is_err());
}
