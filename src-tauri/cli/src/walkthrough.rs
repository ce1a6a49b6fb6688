//! One file through the whole main job, headless: import, submit, three sign-offs, release, export, and the proof.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use sanshen_editorial::refusal::Refusal;
use sanshen_shell::Machine;
use sanshen_shell::checking::{Language, Verdict, check_bundle};
use sanshen_shell::demo::{self, DemoRoom};
use serde_json::{Value, json};

use crate::fault::Fault;
use crate::import::import_one;
use crate::proof;

/// The three reviews with who signs them: the writer first, as many offices do.
const SIGN_OFFS: [(&str, &str, &str); 3] = [
    ("first_review", "一审", "韦思远"),
    ("second_review", "二审", "龙怀谷"),
    ("third_review", "三审", "彭㛃"),
];

/// Takes `from` through the main job and leaves the exported files in `out`.
///
/// Every step is printed with its person and hash; a law that does not hold ends the run.
pub async fn run(from: &Path, out: &Path) -> Result<(), Fault> {
    let folder = out.join("newsroom");
    if folder.exists() {
        return Err(Fault::Usage(format!(
            "{} 已经存在，请换一个输出文件夹。",
            folder.display()
        )));
    }
    fs::create_dir_all(&folder).map_err(Fault::of(&folder))?;
    let room = DemoRoom::found(&folder, Arc::new(Machine), |_| {}).await?;
    println!("编辑部　{}", demo::NEWSROOM);
    let article = import(&room, from).await?;
    submit(&room, &article).await?;
    must_not_leave(&room, &article).await?;
    for (step, name, person) in SIGN_OFFS {
        sign(&room, &article, step, name, person).await?;
    }
    let released = release(&room, &article).await?;
    export(&room, &article, &released, out).await?;
    room.newsroom.close().await;
    Ok(())
}

async fn import(room: &DemoRoom, from: &Path) -> Result<String, Fault> {
    let writer = room.desk("韦思远")?;
    let imported = import_one(&room.newsroom, writer, from, room.section("要闻")?).await?;
    say(
        "导入",
        "韦思远",
        &imported.saved["hash"],
        imported.read["content"]["title"].as_str().unwrap_or(""),
    );
    for note in imported.read["record"]["notes"]
        .as_array()
        .into_iter()
        .flatten()
    {
        println!("        {note}");
    }
    Ok(imported.article)
}

async fn submit(room: &DemoRoom, article: &str) -> Result<(), Fault> {
    let writer = room.desk("韦思远")?;
    let shown = writer
        .call(&room.newsroom, "article", json!({ "article": article }))
        .await?
        .output;
    let asked =
        json!({ "article": article, "version": shown["draft"]["version"], "urgent": false });
    let revision = writer.call(&room.newsroom, "submit", asked).await?.output;
    say("送审", "韦思远", &revision["hash"], "");
    Ok(())
}

/// L1: nothing leaves before the third sign-off and the release.
async fn must_not_leave(room: &DemoRoom, article: &str) -> Result<(), Fault> {
    let asked = json!({ "article": article, "formats": ["text"] });
    match room
        .desk("唐一诺")?
        .call(&room.newsroom, "prepare_export", asked)
        .await
    {
        Err(_) => Ok(()),
        Ok(_) => Err(Fault::LawBroken("未经三审的稿件被导出".into())),
    }
}

async fn sign(
    room: &DemoRoom,
    article: &str,
    step: &str,
    name: &str,
    person: &str,
) -> Result<(), Fault> {
    let reviewer = room.desk(person)?;
    let shown = reviewer
        .call(&room.newsroom, "article", json!({ "article": article }))
        .await?
        .output;
    let asked = json!({
        "article": article, "step": step, "decision": "approve", "return_to": "", "opinion": "同意。",
        "content_sha256": shown["revision"]["hash"],
    });
    let decided = reviewer
        .sign_off(&room.newsroom, "prepare_decision", asked, "decide")
        .await?
        .output;
    say(
        name,
        person,
        &decided["content_sha256"],
        decided["fingerprint"].as_str().unwrap_or(""),
    );
    if step != "third_review" {
        must_not_leave(room, article).await?;
    }
    Ok(())
}

async fn release(room: &DemoRoom, article: &str) -> Result<Value, Fault> {
    must_not_leave(room, article).await?;
    let editor = room.desk("唐一诺")?;
    let shown = editor
        .call(&room.newsroom, "article", json!({ "article": article }))
        .await?
        .output;
    let asked = json!({ "article": article, "content_sha256": shown["revision"]["hash"] });
    let released = editor
        .sign_off(&room.newsroom, "prepare_release", asked, "release")
        .await?
        .output;
    say("签发", "唐一诺", &released["content_sha256"], "");
    Ok(released)
}

async fn export(room: &DemoRoom, article: &str, released: &Value, out: &Path) -> Result<(), Fault> {
    let editor = room.desk("唐一诺")?;
    let asked = json!({ "article": article, "formats": ["text", "html", "markdown"] });
    let files = editor
        .sign_off(&room.newsroom, "prepare_export", asked, "export")
        .await?
        .output;
    for file in files.as_array().into_iter().flatten() {
        let path = out.join(file["file_name"].as_str().unwrap_or("article"));
        fs::write(&path, file["body"]["text"].as_str().unwrap_or("")).map_err(Fault::of(&path))?;
        say(
            "导出",
            "唐一诺",
            &file["sha256"],
            &path.display().to_string(),
        );
    }
    let shown = editor
        .call(&room.newsroom, "article", json!({ "article": article }))
        .await?
        .output;
    if shown["revision"]["hash"] != released["content_sha256"] {
        return Err(Fault::LawBroken("导出的文本不是签发的文本".into()));
    }
    prove(room, article, out).await
}

/// The slip and the bundle, and what a stranger who knows the root and a head finds.
async fn prove(room: &DemoRoom, article: &str, out: &Path) -> Result<(), Fault> {
    let editor = room.desk("唐一诺")?;
    let asked = json!({ "article": article });
    match editor.call(&room.newsroom, "slip", asked.clone()).await {
        Ok(slip) => {
            let path = proof::write(&slip.output, out)?;
            say("审核单", "唐一诺", &json!(""), &path.display().to_string());
        }
        Err(Refusal::FontsMissing { .. }) => {
            eprintln!("没有找到中文字库，审核单未生成。请安装 fonts-noto-cjk。")
        }
        Err(refusal) => return Err(refusal.into()),
    }
    let made = editor.call(&room.newsroom, "bundle", asked).await?.output;
    let bundle = proof::write(&made, out)?;
    say(
        "核验包",
        "唐一诺",
        &made["sha256"],
        &bundle.display().to_string(),
    );
    let trust = editor.call(&room.newsroom, "trust", json!({})).await?;
    let text = |name: &str| trust.output[name].as_str().unwrap_or("");
    let (root, head) = (text("root"), text("ledger_head"));
    let checked = check_bundle(&bundle, root, head, Language::Zh)?;
    match checked.report.verdict {
        Verdict::Valid => {
            println!(
                "核验　有效　sanshenctl verify {} --root {root} --head {head}",
                bundle.display()
            );
            Ok(())
        }
        _ => Err(Fault::LawBroken("刚导出的核验包没有通过核验".into())),
    }
}

fn say(step: &str, person: &str, hash: &Value, more: &str) {
    println!("{step}　{person}　{}　{more}", hash.as_str().unwrap_or(""));
}
