//! Setting an article aside, and bringing it back: whether it could still be released.

use crate::chain::Event;
use crate::verifier::Detail;
use crate::verifier::evidence::{SUBMITTED, says};

/// What took an article out of review, and was not undone so far.
#[derive(Default)]
struct Aside<'a> {
    returned: Option<&'a Event>,
    held: Option<&'a Event>,
    gone: Option<&'a Event>,
}

/// What kept the article out of review after these events, whatever text it was over.
///
/// A text returned to the writer is submitted again, a held one resumed; nothing undoes a rejection or a spike. Who
/// decides and who brings back is nobody's business here.
pub fn set_aside<'a>(events: impl Iterator<Item = &'a Event>) -> Vec<Detail> {
    let mut aside = Aside::default();
    let mut found = Vec::new();
    for event in events {
        match event.kind.as_str() {
            SUBMITTED => aside.returned = None,
            "article.resumed" => {
                let held = aside.held.take();
                let seq = event.seq;
                found.extend(held.is_none().then_some(Detail::NotHeld { seq }));
            }
            "decision.return_for_revision" if says(event, "return_to", "writer") => {
                aside.returned = Some(event);
            }
            "decision.hold" => aside.held = Some(event),
            "decision.reject" | "decision.spike" => aside.gone = Some(event),
            _ => {}
        }
    }
    let left = [aside.returned, aside.held, aside.gone];
    found.extend(left.into_iter().flatten().map(|event| Detail::SetAside {
        seq: event.seq,
        kind: event.kind.clone(),
    }));
    found
}
