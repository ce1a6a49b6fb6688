//! Pictures: kept once, shown small, signed for with the text, and out of the house with it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_editorial::pictures::PictureFault;
use sanshen_editorial::refusal::Refusal;
use sanshen_signoff::sha256;
use sanshen_signoff::verifier::{Asked, Status, Verdict, verify};
use sanshen_tests::{Cast, Piece, Raw, Room, content, paragraph, signer};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions};

/// A chart of 1,080 by 600 pixels.
const CHART: &[u8] = include_bytes!("../../../src-tauri/shell/demo/harvest.png");

/// The smallest picture.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async fn adds(room: &Room, bytes: &[u8], name: Option<&str>) -> Result<Value, Refusal> {
    let file = json!({ "base64": STANDARD.encode(bytes), "name": name });
    room.call(Cast::Writer, "add_picture", file).await
}

async fn keeps(room: &Room, bytes: &[u8]) -> String {
    let kept = adds(room, bytes, None).await.unwrap();
    kept["sha256"].as_str().unwrap().to_string()
}

async fn sees(room: &Room, media: &str, size: &str) -> Result<Vec<u8>, Refusal> {
    let asked = json!({ "sha256": media, "size": size });
    let shown = room.call(Cast::Third, "picture", asked).await?;
    Ok(STANDARD.decode(shown["base64"].as_str().unwrap()).unwrap())
}

fn figure(id: &str, media: &str) -> Value {
    json!({
        "type": "figure",
        "attrs": { "id": id, "media": media, "alt": "收割机具柱状图", "credit": "韦制图", "ai_generated": false },
        "content": [{ "type": "text", "text": "今年投入的机具。" }],
    })
}

/// An article with these pictures between two paragraphs.
async fn drafts(room: &Room, media: &[String]) -> Piece {
    let mut content = content(room.section(), "机收过半", &[]);
    let mut blocks = vec![paragraph(0, "稻浪翻滚。")];
    let figures = media.iter().enumerate();
    blocks.extend(figures.map(|(at, media)| figure(&format!("g{at}"), media)));
    blocks.push(paragraph(1, "收割机下田。"));
    content["body"]["content"] = json!(blocks);
    let created = json!({ "content": content });
    let saved = room.call(Cast::Writer, "create_article", created).await;
    Piece(saved.unwrap()["article"].as_str().unwrap().to_string())
}

async fn released(room: &Room, media: &[String]) -> Piece {
    let piece = drafts(room, media).await;
    room.submits(Cast::Writer, &piece).await.unwrap();
    for (person, step) in [
        (Cast::First, "first_review"),
        (Cast::Second, "second_review"),
        (Cast::Third, "third_review"),
    ] {
        room.signs(person, &piece, step).await.unwrap();
    }
    room.releases(Cast::Editor, &piece).await.unwrap();
    piece
}

/// Somebody with full write access to the database, who forgets the triggers of L3.
async fn intrudes(room: &Room, table: &str, change: &str) {
    let options = SqliteConnectOptions::new().filename(room.path().join("sanshen.db"));
    let mut connection = options.foreign_keys(false).connect().await.unwrap();
    for statement in [
        format!("drop trigger {table}_keeps"),
        format!("drop trigger {table}_stays"),
        change.to_string(),
    ] {
        let query = sqlx::query(AssertSqlSafe(statement));
        query.execute(&mut connection).await.unwrap();
    }
}

#[tokio::test]
async fn a_picture_is_kept_once_as_it_came_and_shown_small() {
    let room = Room::open().await;
    let kept = adds(&room, CHART, Some("图表.png")).await.unwrap();
    let expected = json!({
        "sha256": sha256(CHART).to_string(), "kind": "png", "width": 1080, "height": 600, "bytes": CHART.len(),
    });
    assert_eq!(kept, expected);
    assert_eq!(adds(&room, CHART, None).await.unwrap(), expected);
    let rows = "select 1 from picture join picture_copy on picture = picture.sha256 where $1 = ''";
    let mut raw = Raw::open(room.path()).await;
    assert_eq!(raw.rows(rows, "").await.len(), 1);
    let media = sha256(CHART).to_string();
    assert_eq!(sees(&room, &media, "whole").await.unwrap(), CHART);
    let copy = sees(&room, &media, "screen").await.unwrap();
    assert!(
        copy.starts_with(&[0xff, 0xd8, 0xff]),
        "nothing shows through it"
    );
}

#[tokio::test]
async fn what_is_not_taken_says_why_and_leaves_nothing() {
    let room = Room::open().await;
    let before = Raw::open(room.path()).await.dump().await;
    let mut endless = CHART.to_vec();
    endless[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let large = vec![0; 21 << 20];
    for (bytes, name, problem, detail) in [
        (b"".as_slice(), None, PictureFault::NotAPicture, ""),
        (
            "正文".as_bytes(),
            Some("图.png"),
            PictureFault::NotAPicture,
            "",
        ),
        (
            b"<svg onload='alert(1)'/>",
            Some("图.png"),
            PictureFault::KindNotTaken,
            "svg",
        ),
        (CHART, Some("图.jpg"), PictureFault::Mislabelled, "png"),
        (&CHART[..4_000], None, PictureFault::Broken, ""),
        (&endless, None, PictureFault::TooManyPixels, "60000×60000"),
        (&large, None, PictureFault::TooLarge, "22020096"),
    ] {
        let detail = detail.to_string();
        let refused = adds(&room, bytes, name).await;
        assert_eq!(refused, Err(Refusal::PictureRefused { problem, detail }));
    }
    let unreadable = json!({ "base64": "not base64" });
    let refused = room.call(Cast::Writer, "add_picture", unreadable).await;
    assert!(matches!(refused, Err(Refusal::BadInput { .. })));
    assert_eq!(Raw::open(room.path()).await.dump().await, before);
}

#[tokio::test]
async fn a_text_is_not_submitted_with_a_picture_that_is_not_kept() {
    let room = Room::open().await;
    let media = "9f".repeat(32);
    let piece = drafts(&room, &[keeps(&room, CHART).await, media.clone()]).await;
    let refused = room.submits(Cast::Writer, &piece).await;
    assert_eq!(
        refused,
        Err(Refusal::MediaMissing {
            media: media.clone()
        })
    );
    let refused = sees(&room, &media, "whole").await;
    assert!(matches!(refused, Err(Refusal::NotFound { .. })));
}

#[tokio::test]
async fn a_text_is_not_submitted_with_more_pictures_than_can_leave() {
    let room = Room::open().await;
    let dot = STANDARD.decode(DOT).unwrap();
    let mut media = Vec::new();
    for at in 0..201u32 {
        // What follows a PNG's end is no part of the picture, and of the file all the same.
        media.push(keeps(&room, &[&dot[..], &at.to_be_bytes()].concat()).await);
    }
    let piece = drafts(&room, &media).await;
    let refused = room.submits(Cast::Writer, &piece).await;
    assert!(matches!(
        refused,
        Err(Refusal::TooManyPictures { count: 201, .. })
    ));
    let mut heavy = Vec::new();
    for at in 0..4u8 {
        let tail = vec![at; 15 << 20];
        heavy.push(keeps(&room, &[&dot[..], &tail].concat()).await);
    }
    let piece = drafts(&room, &heavy).await;
    let refused = room.submits(Cast::Writer, &piece).await;
    assert!(matches!(
        refused,
        Err(Refusal::TooManyPictures { count: 4, .. })
    ));
    let piece = drafts(&room, &heavy[..3]).await;
    room.submits(Cast::Writer, &piece).await.unwrap();
}

#[tokio::test]
async fn pictures_leave_with_their_article_and_a_stranger_finds_them_whole() {
    let room = Room::open().await;
    let media = keeps(&room, CHART).await;
    let piece = released(&room, &[media.clone(), media.clone()]).await;
    let asked = json!({ "article": piece.0, "formats": ["text", "html", "markdown"] });
    let prepared = room
        .call(Cast::Editor, "prepare_export", asked)
        .await
        .unwrap();
    let statement = prepared["statement"].as_str().unwrap();
    let files = room
        .hands_in(Cast::Editor, "export", statement)
        .await
        .unwrap();
    let of = |format: &str| {
        let mut files = files.as_array().unwrap().iter();
        files.find(|file| file["format"] == format).unwrap().clone()
    };
    let name = format!("{media}.png");
    assert_eq!(of("text")["pictures"], json!([]));
    assert_eq!(of("html")["pictures"], json!([]));
    let beside = json!([{ "file_name": name, "sha256": media }]);
    assert_eq!(of("markdown")["pictures"], beside);
    let markdown = of("markdown")["body"]["text"].as_str().unwrap().to_string();
    assert!(
        markdown.contains(&format!("![收割机具柱状图](<{name}>)")),
        "{markdown}"
    );
    let embedded = format!("src=\"data:image/png;base64,{}\"", STANDARD.encode(CHART));
    assert!(
        of("html")["body"]["text"]
            .as_str()
            .unwrap()
            .contains(&embedded)
    );
    let said: Value = serde_json::from_str(statement).unwrap();
    let signed = json!({ "name": name, "format": "picture", "sha256": media });
    assert!(
        said["files"].as_array().unwrap().contains(&signed),
        "{said}"
    );

    let made = room
        .call(Cast::Writer, "bundle", json!({ "article": piece.0 }))
        .await
        .unwrap();
    let bundle = STANDARD.decode(made["base64"].as_str().unwrap()).unwrap();
    let root = Some(signer(Cast::Chief).public_key().fingerprint());
    let report = verify(
        &bundle,
        &Asked {
            root: root.clone(),
            head: None,
        },
    );
    let head = report.facts.as_ref().unwrap().head.root;
    let report = verify(
        &bundle,
        &Asked {
            root: root.clone(),
            head: Some(head),
        },
    );
    assert_eq!(report.verdict, Verdict::Valid, "{:?}", report.claims);
    let check = room
        .call(
            Cast::Writer,
            "check_ledger",
            json!({ "head": head.to_string() }),
        )
        .await;
    assert_eq!(check.unwrap()["verdict"], "anchored");

    // The picture stands in it as one of the text's own and as an exported file.
    let places: Vec<usize> = memchr::memmem::find_iter(&bundle, CHART).collect();
    assert_eq!(places.len(), 2);
    for place in places {
        let mut changed = bundle.clone();
        changed[place + 5_000] ^= 1;
        let asked = Asked {
            root: root.clone(),
            head: Some(head),
        };
        let report = verify(&changed, &asked);
        assert_eq!(report.verdict, Verdict::Invalid);
        assert!(
            report
                .claims
                .iter()
                .any(|claim| claim.status == Status::Fails)
                || report.facts.is_none()
        );
    }
}

#[tokio::test]
async fn a_picture_changed_in_the_database_is_damaged_and_does_not_leave() {
    let room = Room::open().await;
    let media = keeps(&room, CHART).await;
    let piece = released(&room, std::slice::from_ref(&media)).await;
    intrudes(
        &room,
        "picture",
        "update picture set bytes = cast(substr(bytes, 1, length(bytes) - 1) || x'01' as blob)",
    )
    .await;
    let damaged = Refusal::RecordDamaged {
        what: "picture".into(),
        id: media.clone(),
    };
    assert_eq!(sees(&room, &media, "whole").await, Err(damaged.clone()));
    for format in ["html", "markdown"] {
        let asked = json!({ "article": piece.0, "formats": [format] });
        let refused = room.call(Cast::Editor, "prepare_export", asked).await;
        assert_eq!(refused, Err(damaged.clone()), "{format}");
    }
    let check = room
        .call(Cast::Writer, "check_ledger", json!({ "head": "" }))
        .await;
    assert_eq!(check.unwrap()["verdict"], "broken");
}

#[tokio::test]
async fn a_copy_changed_in_the_database_is_not_shown() {
    let room = Room::open().await;
    let media = keeps(&room, CHART).await;
    intrudes(
        &room,
        "picture_copy",
        "update picture_copy set bytes = cast(substr(bytes, 1, length(bytes) - 1) || x'01' as blob)",
    )
    .await;
    let refused = sees(&room, &media, "screen").await;
    assert!(matches!(refused, Err(Refusal::RecordDamaged { .. })));
    assert_eq!(sees(&room, &media, "whole").await.unwrap(), CHART);
}
