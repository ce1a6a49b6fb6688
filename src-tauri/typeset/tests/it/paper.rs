//! Reads a PDF as others do: its text, where the words stand, its picture.

use std::io::Write;
use std::process::{Command, Stdio};

/// What is printed, without spaces and line breaks: of one page, or of all.
pub fn text(pdf: &[u8], page: Option<usize>) -> String {
    let page = page.map(|page| page.to_string());
    let mut args = vec!["-raw"];
    if let Some(page) = &page {
        args.extend(["-f", page, "-l", page]);
    }
    args.extend(["-", "-"]);
    squeezed(&String::from_utf8(run("pdftotext", &args, pdf)).unwrap())
}

/// `text` without spaces, line breaks and break spots.
pub fn squeezed(text: &str) -> String {
    let kept = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{200b}');
    kept.collect()
}

/// Left and right edge of every word, in points from the left edge of the page.
pub fn edges(pdf: &[u8]) -> Vec<(f64, f64)> {
    let words = words(pdf).into_iter();
    words.map(|word| (word.left, word.right)).collect()
}

/// A word where it stands, in points from the left and the top edge of its page.
pub struct Word {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub top: f64,
}

/// Every word, without its break spots.
pub fn words(pdf: &[u8]) -> Vec<Word> {
    let boxes = String::from_utf8(run("pdftotext", &["-bbox", "-", "-"], pdf)).unwrap();
    let lines = boxes.lines().filter(|line| line.contains("<word "));
    let word = |line: &str| {
        let (_, text) = line.split_once("\">").unwrap();
        Word {
            text: squeezed(text.trim_end_matches("</word>")),
            left: number(line, "xMin"),
            right: number(line, "xMax"),
            top: number(line, "yMin"),
        }
    };
    lines.map(word).collect()
}

/// The lines that are printed.
pub fn lines(pdf: &[u8]) -> Vec<String> {
    let text = String::from_utf8(run("pdftotext", &["-raw", "-", "-"], pdf)).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// The width in pixels of every picture that is shown, their transparencies not counted.
pub fn pictures(pdf: &[u8]) -> Vec<u32> {
    let list = String::from_utf8(run("pdfimages", &["-list", "-"], pdf)).unwrap();
    // Columns: page, number, kind, width.
    let rows = list.lines().map(|row| row.split_whitespace().skip(2));
    let shown = rows.filter_map(|mut row| (row.next()? == "image").then(|| row.next())?);
    shown.map(|width| width.parse().unwrap()).collect()
}

fn number(line: &str, name: &str) -> f64 {
    let start = line.find(name).unwrap() + name.len() + 2;
    let end = start + line[start..].find('"').unwrap();
    line[start..end].parse().unwrap()
}

/// The first page in grey: its width in dots, and a byte for each dot.
pub fn picture(pdf: &[u8]) -> (usize, Vec<u8>) {
    let pgm = run(
        "pdftoppm",
        &["-r", "200", "-gray", "-f", "1", "-l", "1", "-"],
        pdf,
    );
    let mut parts = pgm.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(parts.next(), Some(&b"P5"[..]));
    let width = std::str::from_utf8(parts.next().unwrap())
        .unwrap()
        .parse()
        .unwrap();
    let (_height, rest) = (parts.next().unwrap(), parts.next().unwrap());
    let depth = rest.iter().position(|byte| *byte == b'\n').unwrap();
    (width, rest[depth + 1..].to_vec())
}

fn run(tool: &str, args: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(tool)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|fault| panic!("{tool}: {fault}; install poppler-utils"));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeder = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap().unwrap();
    assert!(output.status.success(), "{tool}: {}", output.status);
    output.stdout
}
