//! Somebody with full write access to the database, and what the ledger says of it afterwards.

use sanshen_editorial::refusal::Refusal;
use sanshen_signoff::chain::Recorded;
use sanshen_signoff::{Hash, sha256};
use sanshen_tests::{Cast, Raw, Room};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};

/// A newsroom with an exported article, an approved one and a draft, closed.
async fn filled() -> Room {
    let room = Room::open().await;
    let piece = room.approved("已导出").await;
    room.releases(Cast::Editor, &piece).await.unwrap();
    room.exports(Cast::Editor, &piece).await.unwrap();
    room.approved("已三审").await;
    room.drafts(Cast::Writer, "草稿", "正文。").await.unwrap();
    room
}

async fn check(room: &Room, head: &str) -> Value {
    let asked = json!({ "head": head });
    room.call(Cast::Writer, "check_ledger", asked)
        .await
        .unwrap()
}

/// A connection that forgets the triggers of L3.
async fn intrude(room: &Room) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(room.path().join("sanshen.db"))
        .foreign_keys(false);
    let mut connection = options.connect().await.unwrap();
    let names = "select name from sqlite_master where type = 'trigger'";
    let names: Vec<String> = sqlx::query_scalar(names)
        .fetch_all(&mut connection)
        .await
        .unwrap();
    for name in names {
        run(&mut connection, format!("drop trigger \"{name}\"")).await;
    }
    connection
}

async fn run(connection: &mut SqliteConnection, statement: String) {
    sqlx::query(AssertSqlSafe(statement))
        .execute(connection)
        .await
        .unwrap();
}

/// Writes these events in place of the ledger, chained anew so that they hold in themselves.
async fn rewrite(room: &Room, events: Vec<Recorded>) {
    let mut connection = intrude(room).await;
    run(&mut connection, "delete from event".into()).await;
    let (mut prev, mut heads) = (Hash::genesis(), std::collections::HashMap::new());
    for (index, recorded) in events.into_iter().enumerate() {
        let mut event = recorded.event;
        event.seq = index as u64 + 1;
        event.prev = prev;
        if let Some(article) = &event.article {
            let (seq, head) = heads.get(article).copied().unwrap_or((0, Hash::genesis()));
            event.article_seq = Some(seq + 1);
            event.article_prev = Some(head);
        }
        let hash = event.hash().unwrap();
        if let Some(article) = &event.article {
            heads.insert(article.clone(), (event.article_seq.unwrap(), hash));
        }
        prev = hash;
        let insert = "insert into event (seq, article, article_seq, kind, person, at, details, prev, article_prev, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        sqlx::query(insert)
            .bind(event.seq as i64)
            .bind(event.article)
            .bind(event.article_seq.map(|seq| seq as i64))
            .bind(event.kind)
            .bind(event.by)
            .bind(event.at)
            .bind(event.details.to_string())
            .bind(event.prev.to_string())
            .bind(event.article_prev.map(|hash| hash.to_string()))
            .bind(hash.to_string())
            .execute(&mut connection)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn an_honest_ledger_is_anchored_by_any_head_that_was_ever_printed() {
    let room = Room::open().await;
    let early = check(&room, "").await;
    assert_eq!(early["verdict"], "not_anchored", "nothing is known of it");
    room.approved("稿件").await;
    let now = check(&room, early["head"].as_str().unwrap()).await;
    assert_eq!(now["verdict"], "anchored");
    assert_eq!(now["known_at"], early["events"]);
    assert!(now["events"].as_u64() > early["events"].as_u64());
    let strange = check(&room, &"ab".repeat(32)).await;
    assert_eq!(strange["verdict"], "other_history");
    let typed = room
        .call(Cast::Writer, "check_ledger", json!({ "head": "一二三" }))
        .await;
    assert!(matches!(typed, Err(Refusal::BadInput { .. })), "{typed:?}");
}

#[tokio::test]
async fn a_cut_tail_shows_against_a_later_head_and_is_never_called_valid_without_one() {
    let room = filled().await;
    let head = check(&room, "").await["head"].as_str().unwrap().to_string();
    let ledger = Raw::open(room.path()).await.ledger().await;
    let mut connection = intrude(&room).await;
    let last = ledger.last().unwrap().event.seq;
    run(
        &mut connection,
        format!("delete from event where seq = {last}"),
    )
    .await;
    let room = room.reopen().await;
    assert_eq!(check(&room, "").await["verdict"], "not_anchored");
    assert_eq!(check(&room, &head).await["verdict"], "other_history");
}

#[tokio::test]
async fn an_event_that_was_changed_or_taken_out_breaks_the_ledger() {
    for forge in [
        "update event set details = '{\"number\":\"9\"}' where kind = 'article.created'",
        "update event set at = at + 1 where seq = 3",
        "delete from event where seq = 5",
        "update event set person = 'X' where seq = 2",
    ] {
        let room = filled().await;
        run(&mut intrude(&room).await, forge.into()).await;
        let room = room.reopen().await;
        let checked = check(&room, "").await;
        assert_eq!(checked["verdict"], "broken", "{forge}");
        assert!(checked["broken_at"].as_u64().is_some());
    }
}

#[tokio::test]
async fn a_signature_a_text_or_a_file_that_was_changed_breaks_the_ledger() {
    for forge in [
        "update decision set signature = replace(signature, 'A', 'B')",
        "update release set signature = 'nonsense'",
        "update export_statement set signature = 'nonsense'",
        "update roster_change set signature = 'nonsense' where number = 3",
        "update decision set statement = cast(replace(cast(statement as text), '同意。', '不同意。') as blob)",
        "update export_statement set statement = (select statement from release)",
        "update exported_file set bytes = x'00'",
        "update revision set content = replace(content, '正文。', '假文。')",
    ] {
        let room = filled().await;
        let asked = room.call(Cast::Writer, "check_ledger", json!({ "head": "" }));
        let whole = asked.await.unwrap();
        assert_eq!(whole["verdict"], "not_anchored");
        run(&mut intrude(&room).await, forge.into()).await;
        // Checked by the program that has it open: a damaged roster would not even open.
        let checked = check(&room, "").await;
        assert_eq!(checked["verdict"], "broken", "{forge}");
    }
}

#[tokio::test]
async fn no_bundle_and_no_stage_rests_on_a_signature_that_does_not_hold() {
    for (forge, stage) in [
        ("update release set signature = 'nonsense'", "approved"),
        (
            "update export_statement set signature = 'nonsense'",
            "released",
        ),
        ("update decision set signature = 'nonsense'", "in_review"),
    ] {
        let room = Room::open().await;
        let piece = room.approved("已导出").await;
        room.releases(Cast::Editor, &piece).await.unwrap();
        room.exports(Cast::Editor, &piece).await.unwrap();
        run(&mut intrude(&room).await, forge.into()).await;
        let room = room.reopen().await;
        assert_eq!(room.stage(&piece).await, stage, "{forge}");
        let asked = json!({ "article": piece.0 });
        let bundle = room.call(Cast::Editor, "bundle", asked).await;
        assert!(bundle.is_err(), "{forge}");
    }
}

#[tokio::test]
async fn a_ledger_that_was_chained_anew_shows_against_a_head_and_against_what_people_signed() {
    let room = filled().await;
    let head = check(&room, "").await["head"].as_str().unwrap().to_string();
    let mut ledger = Raw::open(room.path()).await.ledger().await;
    // The draft never happened: it was the last thing, and nobody has signed anything since.
    let draft = ledger.pop().unwrap();
    assert_eq!(draft.event.kind, "article.created");
    rewrite(&room, ledger.clone()).await;
    let room = room.reopen().await;
    assert_eq!(check(&room, "").await["verdict"], "not_anchored");
    assert_eq!(check(&room, &head).await["verdict"], "other_history");
    // A sign-off never happened: its statement is still there.
    let signed = ledger
        .iter()
        .rposition(|recorded| recorded.event.kind == "decision.approve");
    ledger.remove(signed.unwrap());
    rewrite(&room, ledger).await;
    let room = room.reopen().await;
    assert_eq!(check(&room, "").await["verdict"], "broken");
}

#[tokio::test]
async fn a_sign_off_under_another_persons_name_does_not_count_and_nothing_leaves() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "伪造", "正文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap();
    let prepared = room
        .prepares(Cast::Third, &piece, "third_review", "approve", "同意。")
        .await
        .unwrap();
    // The administrator signs it with their own key and writes it in as the third reviewer's.
    let signature = sanshen_tests::sign(Cast::Chief, &prepared);
    let mut ledger = Raw::open(room.path()).await.ledger().await;
    let mut forged = ledger.last().unwrap().clone();
    let id = sha256(prepared.as_bytes()).to_string();
    forged.event.by = room.id(Cast::Third).into();
    forged.event.details["statement"] = id.clone().into();
    ledger.push(forged);
    let seq = ledger.len();
    rewrite(&room, ledger).await;
    let mut connection = intrude(&room).await;
    let round: String = sqlx::query_scalar("select round from decision limit 1")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    sqlx::query("insert into decision (id, article, round, seq, nonce, statement, signature) values ($1, $2, $3, $4, 'x', $5, $6)")
        .bind(&id)
        .bind(&piece.0)
        .bind(round)
        .bind(seq as i64)
        .bind(prepared.as_bytes())
        .bind(signature)
        .execute(&mut connection)
        .await
        .unwrap();
    drop(connection);
    let room = room.reopen().await;
    assert_eq!(room.stage(&piece).await, "in_review");
    let refusal = room.releases(Cast::Editor, &piece).await.unwrap_err();
    assert!(matches!(refusal, Refusal::WrongStage { .. }), "{refusal:?}");
}

#[tokio::test]
async fn a_roster_change_that_no_administrator_signed_stops_the_newsroom() {
    let room = Room::open().await;
    let add = json!({ "change": { "kind": "set_roles", "person": room.id(Cast::Editor), "roles": ["administrator"] } });
    let prepared = room
        .call(Cast::Chief, "prepare_roster_change", add)
        .await
        .unwrap();
    let prepared = prepared["statement"].as_str().unwrap().to_string();
    let signature = sanshen_tests::sign(Cast::Editor, &prepared);
    let mut connection = intrude(&room).await;
    sqlx::query("insert into roster_change (number, id, seq, nonce, statement, signature) select max(number) + 1, $1, (select max(seq) from event), 'x', $2, $3 from roster_change")
        .bind(sha256(prepared.as_bytes()).to_string())
        .bind(prepared.as_bytes())
        .bind(signature)
        .execute(&mut connection)
        .await
        .unwrap();
    drop(connection);
    let room = room.reopen().await;
    let refusal = room
        .call(Cast::Editor, "roll", json!({}))
        .await
        .unwrap_err();
    let damaged = matches!(&refusal, Refusal::RecordDamaged { what, .. } if what == "roster");
    assert!(damaged, "{refusal:?}");
}
