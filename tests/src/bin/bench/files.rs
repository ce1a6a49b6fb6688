//! Files in and out beside the programs that offices convert with: pandoc for Word files, LibreOffice for PDF.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use sanshen_document::{Align, Block, Cell, Content, Doc, Inline, ListItem, Marks, Row};
use sanshen_formats::layout::{Extras, Layout};
use sanshen_formats::{
    Piece, PieceKind, Printed, Published, docx, epub, html, json, markdown, news, text, wechat,
};
use sanshen_shell::fonts::system_fonts;
use sanshen_typeset::{ArticlePage, Fonts, Form, PageKind, PagePiece, typeset_article};

const AGAIN: usize = 9;

/// Prints how long Word files and PDF take, in this process and as a process, beside the peers in the same run.
pub fn measure() {
    let folder = tempfile::tempdir().unwrap();
    println!("Word files, ms (median of {AGAIN}; a peer's process with its start)");
    println!("| | write | pandoc | read | pandoc | write, process | read, process |");
    for (name, pages) in [("3 pages", 3), ("300 pages", 300)] {
        word(name, &article(pages), folder.path());
    }
    paper(folder.path());
    many();
}

/// Writes or reads one Word file and ends: what `bench docx-write IN OUT` and `bench docx-read IN` do, so that whole
/// processes can be compared.
pub fn alone(what: &str, paths: &[String]) {
    match (what, paths) {
        ("docx-write", [from, to]) => {
            let content = Content::from_json_bytes(&fs::read(from).unwrap()).unwrap();
            fs::write(to, written(&content)).unwrap();
        }
        ("docx-read", [from]) => {
            let read = docx::read::read(&fs::read(from).unwrap()).unwrap();
            assert!(!read.blocks.is_empty());
        }
        _ => panic!("docx-write IN OUT, or docx-read IN"),
    }
}

fn word(name: &str, content: &Content, folder: &Path) {
    let (docx, out) = (folder.join("a.docx"), folder.join("out.docx"));
    let (model, plain) = (folder.join("a.json"), folder.join("a.md"));
    let bytes = written(content);
    fs::write(&docx, &bytes).unwrap();
    fs::write(&model, content.to_json().to_string()).unwrap();
    fs::write(&plain, printed(content, markdown::write)).unwrap();
    let me = std::env::current_exe().unwrap();
    let path = |path: &Path| path.display().to_string();
    let write = median(|| drop(written(content)));
    let read = median(|| drop(docx::read::read(&bytes).unwrap()));
    let peer_write = median(|| run("pandoc", &[&path(&plain), "-o", &path(&out)]));
    let none = path(&folder.join("out.json"));
    let peer_read = median(|| run("pandoc", &[&path(&docx), "-t", "json", "-o", &none]));
    let me = path(&me);
    let alone_write = median(|| run(&me, &["docx-write", &path(&model), &path(&out)]));
    let alone_read = median(|| run(&me, &["docx-read", &path(&docx)]));
    println!(
        "| {name} | {write:.2} | {peer_write:.0} | {read:.2} | {peer_read:.0} | {alone_write:.1} | {alone_read:.1} |"
    );
}

fn paper(folder: &Path) {
    let content = article(3);
    let fonts = system_fonts().unwrap();
    let begun = Instant::now();
    drop(set(&content, &fonts));
    let cold = millis(begun);
    let warm = median(|| drop(set(&content, &fonts)));
    let docx = folder.join("paper.docx");
    fs::write(&docx, written(&content)).unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("p").display()
    );
    let (from, to) = (docx.display().to_string(), folder.display().to_string());
    let args = [
        profile.as_str(),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        &to,
        &from,
    ];
    // Its first start makes a profile; that is not what is measured.
    run("soffice", &args);
    let peer = median(|| run("soffice", &args));
    println!("3 pages to PDF, ms: cold {cold:.0}, warm {warm:.0}; LibreOffice headless {peer:.0}");
}

/// 1,000 articles to every form, and what the process holds after the first hundred and after all.
fn many() {
    let fonts = system_fonts().unwrap();
    let begun = Instant::now();
    let mut after_hundred = 0;
    for number in 0..1_000 {
        let mut content = article(1);
        content.title = format!("{}（{number}）", content.title);
        let sizes = printed(&content, |page| {
            [
                text::write(page).len(),
                html::write(page).len(),
                html::fragment(page).len(),
                markdown::write(page).len(),
                wechat::write(page).html.len(),
                docx::write::write(page, None).unwrap().len(),
                epub::write(page).len(),
                news::ninjs(page).len(),
                news::newsml(page).len(),
                json::write(&page.page).len(),
            ]
        });
        assert!(sizes.iter().all(|size| *size > 0));
        drop(set(&content, &fonts));
        if number == 99 {
            after_hundred = peak();
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "1,000 articles to 11 forms: {:.0} a second; peak memory {after_hundred} MiB after 100, {} MiB after 1,000",
        1_000.0 / seconds,
        peak()
    );
}

/// The most memory that the process has held, in MiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        / 1024
}

fn written(content: &Content) -> Vec<u8> {
    printed(content, |page| docx::write::write(page, None).unwrap())
}

fn printed<T>(content: &Content, write: impl FnOnce(&Printed<'_>) -> T) -> T {
    let hash = content.hash();
    let page = Published {
        content,
        article_no: "2026-0001",
        revision: 3,
        hash: hash.as_str(),
        published_at: "2026-11-23",
        released_at: "2026-11-23T10:00:00+08:00",
        credits: &[],
        disclaimer: None,
        site: "云岭发布",
        section: "要闻",
        media: &|_| None,
    };
    let pieces = Layout::standard()
        .arrange(&page, &Extras::default())
        .unwrap();
    write(&Printed {
        page,
        pieces,
        watermark: None,
    })
}

fn set(content: &Content, fonts: &Fonts) -> Vec<u8> {
    let pieces = printed(content, |page| page.pieces.iter().map(on_paper).collect());
    let page = ArticlePage {
        form: Form::Article,
        pieces,
        body: &content.body,
        pictures: &|_| None,
        header: "云岭发布".into(),
        article_no: "2026-0001".into(),
        revision: 3,
        hash: content.hash().as_str().to_string(),
        title: content.title.clone(),
        authors: content.byline.clone(),
        released_at: "2026-11-23T10:00:00+08:00".parse().unwrap(),
        watermark: None,
        preview_pages: 0,
    };
    typeset_article(&page, fonts).unwrap().pdf
}

/// What the standard layout prints; the pieces that it does not know are not in the text of this measure.
fn on_paper(piece: &Piece) -> PagePiece {
    PagePiece {
        kind: match piece.kind {
            PieceKind::Title => PageKind::Title,
            PieceKind::Body => PageKind::Body,
            _ => PageKind::Head,
        },
        lines: piece.lines.clone(),
        align: piece.align,
        link: None,
    }
}

/// An article of about so many pages: headings, paragraphs with marks, a list, a table on each.
fn article(pages: usize) -> Content {
    let mut blocks = Vec::new();
    for page in 0..pages {
        blocks.push(Block::Heading {
            id: format!("h{page}"),
            level: 2,
            align: Align::Left,
            content: vec![run_of("农机调度", false)],
        });
        for line in 0..6 {
            blocks.push(paragraph(&format!("p{page}-{line}"), page * 10 + line));
        }
        let item = |at: usize| ListItem {
            blocks: vec![paragraph(&format!("i{page}-{at}"), at)],
        };
        blocks.push(Block::BulletList {
            id: format!("l{page}"),
            items: (0..3).map(item).collect(),
        });
        let cell = |at: String| Cell {
            header: false,
            colspan: 1,
            rowspan: 1,
            blocks: vec![Block::Paragraph {
                id: at,
                align: Align::Left,
                indent: false,
                content: vec![run_of("3200亩", false)],
            }],
        };
        let row = |at: usize| Row {
            cells: (0..4)
                .map(|column| cell(format!("c{page}-{at}-{column}")))
                .collect(),
        };
        blocks.push(Block::Table {
            id: format!("t{page}"),
            rows: (0..4).map(row).collect(),
        });
    }
    Content {
        title: "万亩稻田开镰".into(),
        body: Doc { blocks },
        byline: vec!["石见山".into()],
        ..Content::default()
    }
}

fn paragraph(id: &str, number: usize) -> Block {
    let text = format!("第{number}天，收割机沿着机耕道排队下田，合作社把二十台机具分到六个镇，");
    Block::Paragraph {
        id: id.into(),
        align: Align::Left,
        indent: true,
        content: vec![
            run_of(&text, false),
            run_of("机收率超过九成", true),
            run_of("，烘干中心昼夜开机，粮食不落地就进了仓。", false),
        ],
    }
}

fn run_of(text: &str, bold: bool) -> Inline {
    Inline::Text {
        text: text.into(),
        marks: Marks {
            bold,
            ..Marks::default()
        },
    }
}

fn run(program: &str, args: &[&str]) {
    let done = Command::new(program).args(args).output().unwrap();
    assert!(
        done.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
}

fn median(mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..AGAIN)
        .map(|_| {
            let begun = Instant::now();
            work();
            millis(begun)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[AGAIN / 2]
}

fn millis(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}
