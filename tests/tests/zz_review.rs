#![allow(clippy::unwrap_used, dead_code)]
use sanshen_editorial::refusal::Refusal;
use sanshen_shell::{KeyRing, change_passphrase, enrol, offer_replacement, sign_in};
use sanshen_signoff::custody::{Signer, create_key_file, open_key_file};
use sanshen_signoff::statement::{Change, Statement};
use sanshen_tests::{Cast, Room, signer};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};

fn spare(n: u8) -> Signer {
    let s = create_key_file(&[n; 32], &[n; 16], "test-passphrase", "x").unwrap();
    open_key_file(&s, "test-passphrase").unwrap()
}
async fn intrude(room: &Room) -> SqliteConnection {
    let o = SqliteConnectOptions::new()
        .filename(room.path().join("sanshen.db"))
        .foreign_keys(false);
    let mut c = o.connect().await.unwrap();
    let names: Vec<String> =
        sqlx::query_scalar("select name from sqlite_master where type='trigger'")
            .fetch_all(&mut c)
            .await
            .unwrap();
    for n in names {
        run(&mut c, format!("drop trigger \"{n}\"")).await;
    }
    c
}
async fn run(c: &mut SqliteConnection, s: String) {
    sqlx::query(AssertSqlSafe(s)).execute(c).await.unwrap();
}
async fn person(room: &Room, who: Cast) -> Value {
    let roll = room.call(Cast::Chief, "roll", json!({})).await.unwrap();
    roll.as_array()
        .unwrap()
        .iter()
        .find(|p| p["id"] == room.id(who))
        .unwrap()
        .clone()
}

#[tokio::test]
async fn t1_code_with_live_key() {
    let room = Room::open().await;
    let issued = room
        .call(
            Cast::Chief,
            "issue_code",
            json!({"person": room.id(Cast::First)}),
        )
        .await
        .unwrap();
    let code = issued["code"].as_str().unwrap().to_string();
    println!(
        "T1 code_waits={} fingerprint={}",
        issued["person"]["code_waits"], issued["person"]["fingerprint"]
    );
    let ring = KeyRing::of(room.path());
    let r = enrol(
        &room.newsroom,
        &ring,
        room.id(Cast::First),
        &code,
        "brand-new-passphrase",
    )
    .await;
    println!("T1 shell enrol: {:?}", r.err());
    let r = room
        .call(
            Cast::First,
            "offer_key",
            json!({"code": code, "public_key": spare(80).public_key().to_openssh()}),
        )
        .await;
    println!("T1 core offer_key with live key: ok={}", r.is_ok());
}

#[tokio::test]
async fn t2_offer_survives_revoke_and_leave() {
    let room = Room::open().await;
    room.call(
        Cast::First,
        "offer_replacement",
        json!({"public_key": spare(81).public_key().to_openssh()}),
    )
    .await
    .unwrap();
    room.revokes(Cast::Chief, Cast::First, "lost")
        .await
        .unwrap();
    println!(
        "T2 offered after lost: {}",
        person(&room, Cast::First).await["offered"]["fingerprint"]
    );
    room.sets_roles(Cast::First, &[]).await.unwrap();
    println!(
        "T2 offered after leaving: {}",
        person(&room, Cast::First).await["offered"]["fingerprint"]
    );
    let r = room.confirms_key(Cast::Chief, Cast::First).await;
    println!("T2 confirm a departed person's key: ok={}", r.is_ok());
}

#[tokio::test]
async fn t3_ledger_check_and_statement_bytes() {
    for forge in [
        "update decision set signature='nonsense'",
        "update decision set statement=x'7b7d' where seq=(select max(seq) from decision)",
        "update release set signature='nonsense'",
        "update export_statement set signature='nonsense'",
        "update export_statement set statement=(select statement from release)",
        "update exported_file set bytes=x'00'",
        "update revision set content='{}'",
    ] {
        let room = Room::open().await;
        let piece = room.approved("甲").await;
        room.releases(Cast::Editor, &piece).await.unwrap();
        room.exports(Cast::Editor, &piece).await.unwrap();
        let head = room
            .call(Cast::Writer, "check_ledger", json!({"head":""}))
            .await
            .unwrap()["head"]
            .as_str()
            .unwrap()
            .to_string();
        let mut c = intrude(&room).await;
        run(&mut c, forge.into()).await;
        drop(c);
        let room = room.reopen().await;
        let v = room
            .call(Cast::Writer, "check_ledger", json!({"head":head}))
            .await;
        let stage = room
            .call(Cast::Editor, "article", json!({"article": piece.0}))
            .await
            .map(|s| s["article"]["stage"].clone());
        let b = room
            .call(Cast::Editor, "bundle", json!({"article": piece.0}))
            .await;
        println!(
            "T3 {forge} => check={:?} stage={:?} bundle={:?}",
            v.map(|v| v["verdict"].clone()),
            stage,
            b.map(|_| "made")
        );
        let s = room
            .call(Cast::Editor, "slip", json!({"article": piece.0}))
            .await;
        match s {
            Ok(s) => {
                use base64::Engine;
                let pdf = base64::engine::general_purpose::STANDARD
                    .decode(s["pdf"].as_str().unwrap())
                    .unwrap();
                let p = format!(
                    "/tmp/zz_{}.pdf",
                    forge
                        .chars()
                        .filter(|c| c.is_ascii_alphanumeric())
                        .take(40)
                        .collect::<String>()
                );
                std::fs::write(&p, pdf).unwrap();
                println!("   slip {p}");
            }
            Err(e) => println!("   slip refused {e:?}"),
        }
    }
}

#[tokio::test]
async fn t4_crafted_roster_statement() {
    let room = Room::open().await;
    // path as id
    let p = room
        .call(
            Cast::Chief,
            "prepare_roster_change",
            json!({"change": {"kind":"add_person","name":"路径人","roles":["writer"]}}),
        )
        .await
        .unwrap();
    let st = Statement::parse(p["statement"].as_str().unwrap().as_bytes()).unwrap();
    let Statement::Roster(mut said) = st else {
        panic!()
    };
    if let Change::AddPerson { person, roles, .. } = &mut said.change {
        *person = "../../evil".into();
        *roles = vec!["owner-of-everything".into(), "writer".into()];
    }
    let s = String::from_utf8(Statement::Roster(said).to_bytes().unwrap()).unwrap();
    let r = room.hands_in(Cast::Chief, "change_roster", &s).await;
    println!(
        "T4 id with a path: {:?}",
        r.map(|v| (v["id"].clone(), v["roles"].clone()))
    );
    // two live keys
    room.call(
        Cast::First,
        "offer_replacement",
        json!({"public_key": spare(82).public_key().to_openssh()}),
    )
    .await
    .unwrap();
    let fp = person(&room, Cast::First).await["offered"]["fingerprint"].clone();
    let p = room.call(Cast::Chief, "prepare_roster_change", json!({"change": {"kind":"confirm_key","person":room.id(Cast::First),"fingerprint":fp}})).await.unwrap();
    let Statement::Roster(mut said) =
        Statement::parse(p["statement"].as_str().unwrap().as_bytes()).unwrap()
    else {
        panic!()
    };
    if let Change::AddKey { replaces, .. } = &mut said.change {
        *replaces = String::new();
    }
    let s = String::from_utf8(Statement::Roster(said).to_bytes().unwrap()).unwrap();
    let r = room.hands_in(Cast::Chief, "change_roster", &s).await;
    println!("T4 two live keys: ok={}", r.is_ok());
    let change =
        json!({"kind":"revoke_key","person":room.id(Cast::First),"fingerprint":fp,"reason":"lost"});
    room.changes_roster(Cast::Chief, change).await.unwrap();
    println!(
        "T4 after 'lost' the live key is the old one: {}",
        person(&room, Cast::First).await["fingerprint"]
            == json!(signer(Cast::First).public_key().fingerprint())
    );
}

#[tokio::test]
async fn t5_unconfirmed_administrator() {
    let room = Room::open().await;
    let add = json!({ "kind": "add_person", "name": "新管理", "roles": ["administrator"] });
    let added = room.changes_roster(Cast::Chief, add).await.unwrap();
    let id = added["id"].as_str().unwrap();
    let issued = room
        .call(Cast::Chief, "issue_code", json!({"person": id}))
        .await
        .unwrap();
    let ring = KeyRing::of(room.path());
    let desk = enrol(
        &room.newsroom,
        &ring,
        id,
        issued["code"].as_str().unwrap(),
        "brand-new-passphrase",
    )
    .await
    .unwrap();
    let r = desk
        .call(
            &room.newsroom,
            "issue_code",
            json!({"person": room.id(Cast::Third)}),
        )
        .await;
    println!("T5 unconfirmed admin issues a code: ok={}", r.is_ok());
    let r = desk
        .call(
            &room.newsroom,
            "set_profile",
            json!({"name":"别家编辑部","site":"x","contact":"","days":1}),
        )
        .await;
    println!(
        "T5 unconfirmed admin renames the newsroom: ok={}",
        r.is_ok()
    );
    // key rotation at an unattended seat, no passphrase
    let known = desk.person.clone();
    let r = offer_replacement(&room.newsroom, &ring, &known, "thief-passphrase").await;
    println!("T5 replacement without live key: {:?}", r.err());
}

#[tokio::test]
async fn t6_files() {
    let room = Room::open().await;
    let add = json!({ "kind": "add_person", "name": "换钥人", "roles": ["writer"] });
    let added = room.changes_roster(Cast::Chief, add).await.unwrap();
    let id = added["id"].as_str().unwrap().to_string();
    let issued = room
        .call(Cast::Chief, "issue_code", json!({"person": id}))
        .await
        .unwrap();
    let ring = KeyRing::of(room.path());
    let desk = enrol(
        &room.newsroom,
        &ring,
        &id,
        issued["code"].as_str().unwrap(),
        "first-passphrase",
    )
    .await
    .unwrap();
    let confirm = |fp: Value| json!({"kind":"confirm_key","person":id,"fingerprint":fp});
    room.changes_roster(
        Cast::Chief,
        confirm(json!(desk.person.offered.as_ref().unwrap().fingerprint)),
    )
    .await
    .unwrap();
    let after = offer_replacement(&room.newsroom, &ring, &desk.person, "second-passphrase")
        .await
        .unwrap();
    let again = offer_replacement(&room.newsroom, &ring, &desk.person, "thief-passphrase")
        .await
        .unwrap();
    println!(
        "T6 the offer was overwritten: {}",
        after.offered.as_ref().unwrap().fingerprint != again.offered.as_ref().unwrap().fingerprint
    );
    room.changes_roster(
        Cast::Chief,
        confirm(json!(again.offered.as_ref().unwrap().fingerprint)),
    )
    .await
    .unwrap();
    for p in ["first-passphrase", "second-passphrase", "thief-passphrase"] {
        println!(
            "T6 sign in with {p}: {:?}",
            sign_in(&room.newsroom, &ring, &id, p).await.map(|_| "in")
        );
    }
    println!(
        "T6 change passphrase: {:?}",
        change_passphrase(
            &room.newsroom,
            &ring,
            &id,
            "thief-passphrase",
            "third-passphrase"
        )
        .await
    );
    let mut names: Vec<String> = std::fs::read_dir(room.path().join("keys"))
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    println!("T6 files {names:?}");
    // the live key's file is gone; the others are whole
    for n in &names {
        if n.ends_with(".new") {
            let f = std::fs::read_to_string(room.path().join("keys").join(n)).unwrap();
            if open_key_file(&f, "third-passphrase").is_ok() {
                std::fs::remove_file(room.path().join("keys").join(n)).unwrap();
            }
        }
    }
    println!(
        "T6 missing file: {:?}",
        sign_in(&room.newsroom, &ring, &id, "third-passphrase")
            .await
            .err()
    );
}
#[tokio::test]
async fn t7_hold_then_resume_slip() {
    let room = Room::open().await;
    let piece = room.drafts(Cast::Writer, "待用稿", "正文。").await.unwrap();
    room.submits(Cast::Writer, &piece).await.unwrap();
    room.decides(Cast::First, &piece, "first_review", "hold", "先放一放。")
        .await
        .unwrap();
    room.call(Cast::Editor, "resume", json!({"article": piece.0}))
        .await
        .unwrap();
    room.signs(Cast::First, &piece, "first_review")
        .await
        .unwrap();
    room.signs(Cast::Second, &piece, "second_review")
        .await
        .unwrap();
    room.signs(Cast::Third, &piece, "third_review")
        .await
        .unwrap();
    let s = room
        .call(Cast::Editor, "slip", json!({"article": piece.0}))
        .await
        .unwrap();
    use base64::Engine;
    let pdf = base64::engine::general_purpose::STANDARD
        .decode(s["pdf"].as_str().unwrap())
        .unwrap();
    std::fs::write("/tmp/zz_hold.pdf", pdf).unwrap();
}
