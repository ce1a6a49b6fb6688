//! Chains of events: nothing inside can be changed, moved, doubled or left out.

use expect_test::expect;
use proptest::prelude::*;
use sanshen_signoff::{
    Hash,
    chain::{
        ChainFault, Event, EventFault, Head, Recorded, check_against, check_article, check_ledger,
    },
};
use serde_json::{Value, json};

#[test]
fn an_event_has_the_hash_of_its_form() {
    let hash = event(None).hash().unwrap().to_string();
    expect!["031731ad9f8ff5c5d93c07679df3b9b085b3ad83163e55722d1c05f335f98574"].assert_eq(&hash);
}

#[test]
fn details_with_numbers_that_a_double_cannot_hold_are_refused() {
    let largest = 9_007_199_254_740_991_i64;
    for number in [json!(largest), json!(-largest), json!(0)] {
        assert!(with_details(json!({ "n": [number] })).hash().is_ok());
    }
    for number in [
        json!(largest + 1),
        json!(-largest - 1),
        json!(u64::MAX),
        json!(1.0),
    ] {
        let refused = with_details(json!({ "a": { "n": [number] } })).hash();
        assert_eq!(refused, Err(EventFault::InexactNumber));
    }
    assert_eq!(with_details(json!([])).hash(), Err(EventFault::NotAnObject));
}

#[test]
fn an_article_is_named_wholly_or_not_at_all() {
    let half = Event {
        article_seq: None,
        ..event(Some("a"))
    };
    assert_eq!(half.hash(), Err(EventFault::HalfAnArticle));
    let half = Event {
        article: None,
        ..event(Some("a"))
    };
    assert_eq!(half.hash(), Err(EventFault::HalfAnArticle));
}

#[test]
fn chains_without_events_are_whole() {
    assert_eq!(check_ledger(&[]), Ok(Head::empty()));
    assert_eq!(check_article(&[]), Ok(Head::empty()));
    assert_eq!(check_against(&[], &Head::empty()), Ok(()));
}

#[test]
fn an_event_of_another_article_is_told() {
    let mut chain = vec![recorded(event(Some("a")))];
    let mut other = event(Some("b"));
    other.seq = 2;
    chain.push(recorded(other));
    assert_eq!(
        check_article(&chain),
        Err(ChainFault::OtherArticle { seq: 2 })
    );
}

#[test]
fn an_event_of_no_article_is_in_no_article_chain() {
    let chain = [recorded(event(None))];
    assert_eq!(check_article(&chain), Err(ChainFault::Malformed { seq: 1 }));
}

#[test]
fn a_recorded_event_reads_back_with_its_hash() {
    let one = recorded(event(Some("a")));
    let read: Recorded = serde_json::from_str(&serde_json::to_string(&one).unwrap()).unwrap();
    assert_eq!(read.event.hash(), Ok(one.hash));
}

proptest! {
    #[test]
    fn a_true_chain_holds(ledger in ledgers()) {
        let head = head(&ledger);
        prop_assert_eq!(check_ledger(&ledger), Ok(head));
        prop_assert_eq!(check_against(&ledger, &head), Ok(()));
        for article in ["a", "b", "c"] {
            let chain = of(&ledger, article);
            let head = check_article(&chain).unwrap();
            prop_assert_eq!(head.seq as usize, chain.len());
            prop_assert_eq!(check_against(&chain, &head), Ok(()));
        }
    }

    #[test]
    fn a_missing_event_shows(ledger in ledgers(), at in any::<prop::sample::Index>()) {
        prop_assume!(ledger.len() > 1);
        let at = at.index(ledger.len() - 1);
        let mut cut = ledger.clone();
        cut.remove(at);
        let seq = at as u64 + 2;
        prop_assert_eq!(check_ledger(&cut), Err(ChainFault::SequenceGap { seq }));
    }

    #[test]
    fn two_exchanged_events_show(ledger in ledgers(), at in any::<prop::sample::Index>()) {
        prop_assume!(ledger.len() > 1);
        let at = at.index(ledger.len() - 1);
        let mut moved = ledger.clone();
        moved.swap(at, at + 1);
        let seq = at as u64 + 2;
        prop_assert_eq!(check_ledger(&moved), Err(ChainFault::SequenceGap { seq }));
    }

    #[test]
    fn a_doubled_event_shows(ledger in ledgers(), at in any::<prop::sample::Index>()) {
        let at = at.index(ledger.len());
        let mut doubled = ledger.clone();
        doubled.insert(at, ledger[at].clone());
        let seq = at as u64 + 1;
        prop_assert_eq!(check_ledger(&doubled), Err(ChainFault::SequenceGap { seq }));
    }

    #[test]
    fn the_same_shows_in_an_article(ledger in ledgers(), at in any::<prop::sample::Index>()) {
        let chain = of(&ledger, "a");
        prop_assume!(chain.len() > 1);
        let at = at.index(chain.len() - 1);
        let mut cut = chain.clone();
        cut.remove(at);
        prop_assert!(check_article(&cut).is_err());
        let mut moved = chain.clone();
        moved.swap(at, at + 1);
        prop_assert!(check_article(&moved).is_err());
        let mut doubled = chain.clone();
        doubled.insert(at, chain[at].clone());
        prop_assert!(check_article(&doubled).is_err());
    }

    #[test]
    fn a_changed_field_shows(
        ledger in ledgers(),
        at in any::<prop::sample::Index>(),
        change in changes(),
    ) {
        let at = at.index(ledger.len());
        let mut changed = ledger.clone();
        change(&mut changed[at].event);
        prop_assume!(changed[at].event != ledger[at].event);
        prop_assert!(check_ledger(&changed).is_err());
        prop_assert_ne!(changed[at].event.hash().ok(), Some(ledger[at].hash));
    }

    #[test]
    fn a_changed_field_with_its_hash_shows_at_the_next_link(
        ledger in ledgers(),
        at in any::<prop::sample::Index>(),
    ) {
        let at = at.index(ledger.len());
        let mut changed = ledger.clone();
        changed[at].event.by.push('x');
        changed[at].hash = changed[at].event.hash().unwrap();
        let shown = match check_ledger(&changed) {
            Ok(_) => check_against(&changed, &head(&ledger)),
            Err(fault) => Err(fault),
        };
        let expected = if at + 1 == ledger.len() {
            ChainFault::OtherHistory { seq: at as u64 + 1 }
        } else {
            ChainFault::BrokenLink { seq: at as u64 + 2 }
        };
        prop_assert_eq!(shown, Err(expected));
    }

    #[test]
    fn a_cut_tail_shows_against_a_later_head(
        ledger in ledgers(),
        at in any::<prop::sample::Index>(),
    ) {
        let seq = at.index(ledger.len());
        let cut = &ledger[..seq];
        prop_assert!(check_ledger(cut).is_ok());
        let known = head(&ledger);
        let expected = ChainFault::TailCut { seq: seq as u64, known: known.seq };
        prop_assert_eq!(check_against(cut, &known), Err(expected));
    }

    #[test]
    fn every_earlier_head_stands(ledger in ledgers(), at in any::<prop::sample::Index>()) {
        let then = head(&ledger[..at.index(ledger.len())]);
        prop_assert_eq!(check_against(&ledger, &then), Ok(()));
    }
}

type Change = fn(&mut Event);

fn changes() -> impl Strategy<Value = Change> {
    let all: Vec<Change> = vec![
        |event| event.seq += 1,
        |event| event.article = Some("d".into()),
        |event| event.article = None,
        |event| event.article_seq = event.article_seq.map(|seq| seq + 1),
        |event| event.kind.push('x'),
        |event| event.by = "p-0".into(),
        |event| event.at -= 1,
        |event| event.details = json!({}),
        |event| event.details["note"] = Value::Null,
        |event| event.prev = sanshen_signoff::sha256(b"x"),
        |event| event.article_prev = Some(sanshen_signoff::sha256(b"x")),
    ];
    prop::sample::select(all)
}

fn ledgers() -> impl Strategy<Value = Vec<Recorded>> {
    let article = prop::option::of(prop::sample::select(vec!["a", "b", "c"]));
    prop::collection::vec((article, ".{0,8}", any::<u32>()), 1..40).prop_map(|happened| {
        let mut ledger = Vec::new();
        for (article, note, number) in happened {
            let next = next(&ledger, article, json!({ "note": note, "number": number }));
            ledger.push(next);
        }
        ledger
    })
}

fn next(ledger: &[Recorded], article: Option<&str>, details: Value) -> Recorded {
    let before = article.map(|id| head(&of(ledger, id)));
    recorded(Event {
        seq: ledger.len() as u64 + 1,
        prev: head(ledger).hash,
        article_seq: before.map(|head| head.seq + 1),
        article_prev: before.map(|head| head.hash),
        details,
        ..event(article)
    })
}

/// The head that a chain claims, unchecked.
fn head(chain: &[Recorded]) -> Head {
    chain.last().map_or(Head::empty(), |last| Head {
        seq: chain.len() as u64,
        hash: last.hash,
    })
}

fn of(ledger: &[Recorded], article: &str) -> Vec<Recorded> {
    let about = |next: &&Recorded| next.event.article.as_deref() == Some(article);
    ledger.iter().filter(about).cloned().collect()
}

fn recorded(event: Event) -> Recorded {
    let hash = event.hash().unwrap();
    Recorded { event, hash }
}

fn with_details(details: Value) -> Event {
    Event {
        details,
        ..event(None)
    }
}

/// The first event of a ledger.
fn event(article: Option<&str>) -> Event {
    Event {
        seq: 1,
        article: article.map(Into::into),
        article_seq: article.map(|_| 1),
        kind: "article_created".into(),
        by: "p-zhao".into(),
        at: 1_772_438_400_000,
        details: json!({ "title": "清河县春耕备耕全面展开", "steps": ["first", "second"], "own": true }),
        prev: Hash::genesis(),
        article_prev: article.map(|_| Hash::genesis()),
    }
}
