//! Signing for others, or with what others signed elsewhere.

use sanshen_signoff::bundle::Sealed;
use sanshen_signoff::statement::{Decision, ExportedFile, Release, Statement};
use sanshen_signoff::verifier::{ClaimId, Detail};
use sanshen_signoff::{Hash, sha256};

use super::*;

#[test]
fn signs_in_anothers_name_with_their_key_on_paper_and_an_own_signature() {
    let (mut world, piece) = newsroom();
    let forged = Statement::Decision(in_pengs_name(&world, &piece));
    world.says(forged, LIN.seed);
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_fails(&report, ClaimId::Signatures);
    assert_fails(&report, ClaimId::ThreeReviews);
}

#[test]
fn signs_in_anothers_name_with_the_own_key() {
    let (mut world, piece) = newsroom();
    let key = LIN.public().fingerprint();
    let forged = Decision {
        key,
        ..in_pengs_name(&world, &piece)
    };
    world.says(Statement::Decision(forged), LIN.seed);
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_fails(&report, ClaimId::Signatures);
}

#[test]
fn signs_in_the_own_name_without_the_role() {
    let (mut world, piece) = newsroom();
    world.approves(&LIN, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_eq!(failing(&report), [ClaimId::Roles]);
}

#[test]
fn takes_every_role_and_signs_all_three() {
    let (mut world, _) = newsroom();
    becomes(
        &mut world,
        &[
            "administrator",
            "editor",
            "first_reviewer",
            "second_reviewer",
            "third_reviewer",
        ],
    );
    let mut piece = world.creates("a-2");
    world.submits(&mut piece);
    for step in ["first_review", "second_review", "third_review"] {
        world.approves(&LIN, &piece, step);
    }
    world.releases(&LIN, &piece);
    world.exports(&LIN, &piece);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_fails(&report, ClaimId::ThreeReviews);
}

#[test]
fn signs_all_three_with_three_own_keys() {
    let (mut world, _) = newsroom();
    becomes(
        &mut world,
        &[
            "administrator",
            "editor",
            "first_reviewer",
            "second_reviewer",
            "third_reviewer",
        ],
    );
    for key in [41, 42] {
        world.gets_key(LIN.id, key, "");
    }
    let mut piece = world.creates("a-2");
    world.submits(&mut piece);
    for (key, step) in [
        (LIN.seed, "first_review"),
        (41, "second_review"),
        (42, "third_review"),
    ] {
        world.approves(&LIN.with_key(key), &piece, step);
    }
    world.releases(&LIN, &piece);
    world.exports(&LIN, &piece);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_fails(&report, ClaimId::ThreeReviews);
}

#[test]
fn puts_a_sign_off_of_another_article_in() {
    let (mut world, piece) = newsroom();
    let by_peng = |sealed: &&Sealed| sealed.statement().signed().person == PENG.id;
    let third = world.said.iter().find(by_peng).unwrap().clone();
    let mut details = told(third.statement()).2;
    details["statement"] = serde_json::json!(third.hash());
    details["signature"] = serde_json::json!(third.signature_hash());
    world.happens(Some(&piece.id), "decision.approve", PENG.id, details);
    lets_it_out(&mut world, &piece, Some(&third));
    let mut parts = world.parts(&piece);
    parts.statements.push(third);
    assert_fails(
        &report_of(parts, &knows_the_root(&world)),
        ClaimId::ThreeReviews,
    );
}

#[test]
fn names_a_sign_off_that_nobody_gave() {
    let (mut world, piece) = newsroom();
    becomes(&mut world, &["administrator", "editor"]);
    let mut signoffs = world.signoffs(&piece);
    signoffs.push(sha256("彭越同意".as_bytes()));
    let release = Release {
        signoffs,
        ..world.release(&LIN, &piece)
    };
    world.says(Statement::Release(release), LIN.seed);
    world.exports(&LIN, &piece);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_eq!(failing(&report), [ClaimId::ThreeReviews]);
}

#[test]
fn releases_without_being_an_editor() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    world.releases(&LIN, &piece);
    world.exports(&LIN, &piece);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_eq!(failing(&report), [ClaimId::Release, ClaimId::Exports]);
}

#[test]
fn exports_other_files_than_the_editor() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let mut parts = world.parts(&piece);
    for file in parts.exports.values_mut() {
        *file = b"another page".to_vec().into();
    }
    let report = report_of(parts, &knows_the_root(&world));
    assert_eq!(failing(&report), [ClaimId::Exports]);
    // Signing for them does not help somebody who is no editor.
    let mut files = world.export(&LIN, &piece).files;
    files.push(ExportedFile {
        name: "另一页.html".into(),
        format: "html".into(),
        sha256: sha256(b"x"),
    });
    let export = sanshen_signoff::statement::Export {
        files,
        ..world.export(&LIN, &piece)
    };
    world.says(Statement::Export(export), LIN.seed);
    let mut parts = world.parts(&piece);
    parts
        .exports
        .insert("另一页.html".into(), b"x".to_vec().into());
    let report = report_of(parts, &knows_the_root(&world));
    assert_eq!(failing(&report), [ClaimId::Exports]);
}

#[test]
fn puts_another_text_or_picture_under_the_sign_offs() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    lets_it_out(&mut world, &piece, None);
    let mut parts = world.parts(&piece);
    parts.content = content("一句没人审过的话。", &piece.picture).into();
    assert_eq!(
        failing(&report_of(parts, &knows_the_root(&world))),
        [ClaimId::Content]
    );
    let mut parts = world.parts(&piece);
    for picture in parts.media.values_mut() {
        *picture = b"another picture".to_vec().into();
    }
    let report = report_of(parts, &knows_the_root(&world));
    assert_eq!(failing(&report), [ClaimId::Content]);
    let media = *world.parts(&piece).media.keys().next().unwrap();
    let details = &report.claim(ClaimId::Content).unwrap().details;
    assert_eq!(*details, [Detail::MediaDiffers { media }]);
}

#[test]
fn releases_a_text_that_was_corrected_after_the_sign_offs() {
    let (mut world, piece) = newsroom();
    world.approves(&PENG, &piece, "third_review");
    let corrected = piece.rewritten("一句没人审过的话。");
    world.corrects(&LIN, &corrected);
    becomes(&mut world, &["administrator", "editor"]);
    // Over the new text with the old sign-offs,
    let mut again = world.clone();
    let signoffs = again.signoffs(&piece);
    let release = Release {
        signoffs,
        ..again.release(&LIN, &corrected)
    };
    again.says(Statement::Release(release), LIN.seed);
    again.exports(&LIN, &corrected);
    let report = out(&again, &corrected, &knows_the_root(&again));
    assert_eq!(failing(&report), [ClaimId::ThreeReviews]);
    // or over the old text, as if nobody had touched it.
    world.releases(&LIN, &piece);
    world.exports(&LIN, &piece);
    let report = out(&world, &piece, &knows_the_root(&world));
    assert_eq!(failing(&report), [ClaimId::Release]);
}

#[test]
fn no_signature_of_a_hash_alone_counts() {
    let (mut world, piece) = newsroom();
    let third = Statement::Decision(in_pengs_name(&world, &piece));
    let bytes = third.to_bytes().unwrap();
    let over_hash = signature(PENG.seed, third.namespace(), sha256(&bytes).as_bytes());
    let forged = Sealed::new(bytes, over_hash).unwrap();
    assert_ne!(forged.hash(), Hash::genesis());
    world.records(&forged);
    lets_it_out(&mut world, &piece, None);
    assert_fails(
        &out(&world, &piece, &knows_the_root(&world)),
        ClaimId::Signatures,
    );
}
