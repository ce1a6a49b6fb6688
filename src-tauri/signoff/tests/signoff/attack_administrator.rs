//! The founder is the administrator, may write everything in the store, and has nobody's key but their own. No way
//! leads to a forged article that a reader with the root, and with a head where it says so, takes for valid.

mod aside;
mod enrolment;
mod fork;
mod history;
mod roster;
mod signing;

use sanshen_signoff::{
    bundle::Sealed,
    statement::{Change, Decision, Statement},
    verifier::{Asked, Report, Verdict},
};

use crate::world::*;

/// One article went all the way; the next lacks its third sign-off.
fn newsroom() -> (World, Piece) {
    let mut world = World::begun();
    world.goes_all_the_way("a-0");
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&WEI, &piece, "second_review");
    (world, piece)
}

/// The administrator makes themselves an editor, which the roster allows and shows, and releases and exports.
fn lets_it_out(world: &mut World, piece: &Piece, third: Option<&Sealed>) {
    becomes(world, &["administrator", "editor"]);
    let mut release = world.release(&LIN, piece);
    if let (2, Some(third)) = (release.signoffs.len(), third) {
        release.signoffs.push(third.hash());
    }
    world.says(Statement::Release(release), LIN.seed);
    world.exports(&LIN, piece);
}

fn becomes(world: &mut World, roles: &[&str]) {
    let roles = roles.iter().map(ToString::to_string).collect();
    let person = LIN.id.into();
    world.changes(&LIN, Change::SetRoles { person, roles });
}

/// A third sign-off in 彭越's name.
fn in_pengs_name(world: &World, piece: &Piece) -> Decision {
    world.decision(&PENG, piece, "third_review")
}

/// Whoever knows the root and nothing of the ledger.
fn knows_the_root(world: &World) -> Asked {
    Asked {
        head: None,
        ..world.reader()
    }
}

fn out(world: &World, piece: &Piece, reader: &Asked) -> Report {
    report_of(world.parts(piece), reader)
}

/// The control: with the true third sign-off the very same way is valid, so each attack fails by what it forges.
#[test]
fn with_the_third_sign_off_the_same_way_is_valid() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &world.reader());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
}
