//! What an outsider can tell from an exported article's bundle and slip, made by the real newsroom.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_editorial::refusal::Refusal;
use sanshen_signoff::verifier::{Asked, ClaimId, Report, Status, Verdict, verify};
use sanshen_tests::{Cast, Piece, Room, signer};
use serde_json::json;

/// An article on its way out: three sign-offs, a release, an export.
async fn exported(room: &Room, title: &str) -> Piece {
    let piece = room.approved(title).await;
    room.releases(Cast::Editor, &piece).await.unwrap();
    room.exports(Cast::Editor, &piece).await.unwrap();
    piece
}

async fn bundle(room: &Room, piece: &Piece) -> Vec<u8> {
    let asked = json!({ "article": piece.0 });
    let made = room.call(Cast::Writer, "bundle", asked).await.unwrap();
    STANDARD.decode(made["base64"].as_str().unwrap()).unwrap()
}

fn root() -> String {
    signer(Cast::Chief).public_key().fingerprint()
}

fn asked(head: Option<&str>) -> Asked {
    Asked {
        root: Some(root()),
        head: head.map(|head| head.parse().unwrap()),
    }
}

fn failing(report: &Report) -> Vec<ClaimId> {
    let claims = report.claims.iter();
    claims
        .filter(|claim| claim.status == Status::Fails)
        .map(|claim| claim.id)
        .collect()
}

#[tokio::test]
async fn a_stranger_with_the_root_and_a_slips_head_finds_the_bundle_valid() {
    let room = Room::open().await;
    let piece = exported(&room, "雨情通报").await;
    let bytes = bundle(&room, &piece).await;
    assert_eq!(
        bundle(&room, &piece).await,
        bytes,
        "the same record, the same bytes"
    );
    let report = verify(&bytes, &asked(None));
    assert_eq!(failing(&report), []);
    assert_eq!(report.verdict, Verdict::Unanchored, "no head is known");
    let head = report.facts.as_ref().unwrap().head.root.to_string();
    let report = verify(&bytes, &asked(Some(&head)));
    assert_eq!(failing(&report), []);
    assert_eq!(report.verdict, Verdict::Valid);
    let facts = report.facts.unwrap();
    assert_eq!(facts.title, "雨情通报");
    let names: Vec<&str> = facts.signers.iter().map(|by| by.name.as_str()).collect();
    assert_eq!(names, ["欧阳一审", "曹二审", "彭㛃三审"]);
}

#[tokio::test]
async fn corrections_returns_and_changed_keys_on_the_way_do_not_spoil_the_bundle() {
    let room = Room::open().await;
    let piece = room
        .drafts(Cast::Writer, "改过的稿", "正文。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.returns(Cast::First, &piece, "first_review", "请核对数字。")
        .await
        .unwrap();
    room.writes(Cast::Writer, &piece, "核对过的正文。")
        .await
        .unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.writes(Cast::Second, &piece, "再改过的正文。")
        .await
        .unwrap();
    room.applies(Cast::Second, &piece).await.unwrap();
    room.signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap();
    room.signs(Cast::Third, &piece, "third_review")
        .await
        .unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.releases(Cast::Editor, &piece).await.unwrap();
    exported(&room, "别的稿").await;
    room.revokes(Cast::First, Cast::First, "lost")
        .await
        .unwrap();
    room.exports(Cast::Editor, &piece).await.unwrap();
    let report = verify(&bundle(&room, &piece).await, &asked(None));
    assert_eq!(failing(&report), []);
}

#[tokio::test]
async fn a_bundle_waits_for_the_export() {
    let room = Room::open().await;
    let piece = room.approved("还没导出").await;
    let asked = json!({ "article": piece.0 });
    let refusal = room.call(Cast::Editor, "bundle", asked).await.unwrap_err();
    assert_eq!(refusal, Refusal::NotExported {});
}

#[tokio::test]
async fn the_slip_is_a_pdf_at_every_stage_after_the_first_submission() {
    let room = Room::open().await;
    let draft = room.drafts(Cast::Writer, "草稿", "正文。").await.unwrap();
    let asked = |piece: &Piece| json!({ "article": piece.0 });
    let refusal = room
        .call(Cast::Writer, "slip", asked(&draft))
        .await
        .unwrap_err();
    assert_eq!(refusal, Refusal::NotSubmitted {});
    let piece = exported(&room, "㛃与𬱖").await;
    let slip = room
        .call(Cast::Writer, "slip", asked(&piece))
        .await
        .unwrap();
    let pdf = STANDARD.decode(slip["pdf"].as_str().unwrap()).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert_eq!(slip["pages"].as_array().unwrap().len(), 1);
    assert_eq!(slip["file_name"], "2026-0002-审核单-㛃与𬱖.pdf");
}
