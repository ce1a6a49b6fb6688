//! What people may try, in any order.

use proptest::prelude::*;
use proptest::sample::select;
use sanshen_tests::Cast;

pub const BODIES: [&str; 3] = ["甲本：雨停了。", "乙本：雨还在下。", "丙本：雨小了。"];
pub const REVIEWS: [&str; 3] = ["first_review", "second_review", "third_review"];

/// One thing that somebody tries. Articles, bodies and people are taken modulo how many there are.
#[derive(Clone, Debug)]
pub enum Step {
    Draft {
        by: Cast,
        body: usize,
    },
    /// Whatever comes next for the article, by somebody who is meant to do it.
    Forward {
        piece: usize,
        choice: usize,
    },
    /// A correction by somebody whose turn it is.
    Correct {
        piece: usize,
        choice: usize,
        body: usize,
        base: Option<usize>,
    },
    /// The last reviewer of an approved or half-approved article takes the sign-off back.
    Withdraw {
        piece: usize,
        decision: &'static str,
        return_to: &'static str,
    },
    Save {
        by: Cast,
        piece: usize,
        body: usize,
        versions_behind: u64,
        session: &'static str,
        /// The text that the saved one is suggested in place of.
        base: Option<usize>,
    },
    Submit {
        by: Cast,
        piece: usize,
        urgent: bool,
    },
    Apply {
        by: Cast,
        piece: usize,
    },
    Discard {
        by: Cast,
        piece: usize,
    },
    Decide(Try),
    /// A statement that was signed earlier comes out of the drawer.
    HandIn {
        by: Option<Cast>,
        drawn: usize,
    },
    Resume {
        by: Cast,
        piece: usize,
    },
    Release {
        by: Cast,
        signer: Option<Cast>,
        piece: usize,
    },
    Export {
        by: Cast,
        piece: usize,
    },
    Roles {
        of: Cast,
        what: Roles,
    },
    Pass {
        minutes: i64,
    },
}

/// A decision that somebody tries.
#[derive(Clone, Debug)]
pub struct Try {
    pub by: By,
    /// Whose key signs, when it is not their own.
    pub signer: Option<Cast>,
    pub piece: usize,
    pub step: &'static str,
    pub decision: &'static str,
    pub return_to: &'static str,
    /// Signed, but handed in later.
    pub keep: bool,
}

/// Who tries it.
#[derive(Clone, Copy, Debug)]
pub enum By {
    Person(Cast),
    /// The article's writer.
    Writer,
    /// Somebody who may sign an open step.
    Turn(usize),
    /// Somebody who has signed a step already.
    Signer(usize),
}

#[derive(Clone, Copy, Debug)]
pub enum Roles {
    Own,
    None,
    All,
}

pub fn sequence() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 5..=40)
}

fn step() -> impl Strategy<Value = Step> {
    let (piece, body, choice) = (0..3_usize, 0..BODIES.len(), 0..4_usize);
    let decision = select(vec![
        "approve",
        "return_for_revision",
        "hold",
        "reject",
        "spike",
    ]);
    let return_to = select(vec!["", "writer", "first_review", "second_review"]);
    prop_oneof![
        1 => (person(), body.clone()).prop_map(|(by, body)| Step::Draft { by, body }),
        14 => (piece.clone(), choice.clone()).prop_map(|(piece, choice)| Step::Forward { piece, choice }),
        3 => (piece.clone(), choice, body.clone(), suggested())
            .prop_map(|(piece, choice, body, base)| Step::Correct { piece, choice, body, base }),
        2 => (piece.clone(), select(vec!["return_for_revision", "hold", "reject"]), return_to.clone())
            .prop_map(|(piece, decision, return_to)| Step::Withdraw { piece, decision, return_to }),
        3 => (person(), piece.clone(), body.clone(), 0..3_u64, select(vec!["甲窗", "乙窗"]), suggested()).prop_map(
            |(by, piece, body, versions_behind, session, base)| {
                Step::Save { by, piece, body, versions_behind, session, base }
            }
        ),
        1 => (person(), piece.clone(), any::<bool>())
            .prop_map(|(by, piece, urgent)| Step::Submit { by, piece, urgent }),
        1 => (person(), piece.clone()).prop_map(|(by, piece)| Step::Apply { by, piece }),
        1 => (person(), piece.clone()).prop_map(|(by, piece)| Step::Discard { by, piece }),
        6 => (by(), other(), piece.clone(), select(REVIEWS.to_vec()), decision, return_to, prop::bool::weighted(0.4))
            .prop_map(|(by, signer, piece, step, decision, return_to, keep)| {
                Step::Decide(Try { by, signer, piece, step, decision, return_to, keep })
            }),
        4 => (prop::option::weighted(0.3, person()), 0..4_usize).prop_map(|(by, drawn)| Step::HandIn { by, drawn }),
        1 => (person(), piece.clone()).prop_map(|(by, piece)| Step::Resume { by, piece }),
        1 => (person(), other(), piece.clone()).prop_map(|(by, signer, piece)| Step::Release { by, signer, piece }),
        1 => (person(), piece).prop_map(|(by, piece)| Step::Export { by, piece }),
        2 => (changing(), select(vec![Roles::Own, Roles::None, Roles::All, Roles::All]))
            .prop_map(|(of, what)| Step::Roles { of, what }),
        2 => (-3..45_i64).prop_map(|minutes| Step::Pass { minutes }),
    ]
}

fn person() -> impl Strategy<Value = Cast> {
    select(Cast::ALL.to_vec())
}

fn by() -> impl Strategy<Value = By> {
    prop_oneof![
        3 => person().prop_map(By::Person),
        2 => Just(By::Writer),
        5 => (0..4_usize).prop_map(By::Turn),
        2 => (0..4_usize).prop_map(By::Signer),
    ]
}

/// Anybody but the chief, who must go on looking; the writers most of all.
fn changing() -> impl Strategy<Value = Cast> {
    prop_oneof![
        select(Cast::ALL[1..].to_vec()),
        select(vec![Cast::Writer, Cast::WriterReviewer])
    ]
}

/// Half of what is saved stands as a suggestion in place of another text.
fn suggested() -> impl Strategy<Value = Option<usize>> {
    prop::option::weighted(0.5, 0..BODIES.len())
}

/// Mostly nobody else.
fn other() -> impl Strategy<Value = Option<Cast>> {
    prop::option::weighted(0.15, person())
}
