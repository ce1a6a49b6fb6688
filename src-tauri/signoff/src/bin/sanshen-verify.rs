//! `sanshen-verify`: checks a bundle at a terminal, with no account, server or network.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for the terminal speaks there"
)]

use std::env;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use sanshen_signoff::bundle::MAX_FILE;
use sanshen_signoff::verifier::{Asked, AskedFault, verify};
use sanshen_signoff::words::Language;

/// Wrong arguments, or a file that cannot be opened; by sysexits(3).
const USAGE: u8 = 64;

const HELP: &str =
    "sanshen-verify BUNDLE [--root FINGERPRINT] [--head HASH] [--json] [--lang zh|en]

  --root  根指纹 / the root's fingerprint, as printed on a slip
  --head  台账头 / the ledger's head, as printed on a slip
  --json  机器可读 / the report as JSON

  0 有效 / valid · 1 无效 / invalid · 2 未锚定 / not anchored · 64 用法不对 / wrong use";

struct Wanted {
    bundle: PathBuf,
    asked: Asked,
    json: bool,
    language: Language,
}

fn main() -> ExitCode {
    let wanted = match wanted(env::args_os().skip(1)) {
        Ok(Some(wanted)) => wanted,
        Ok(None) => return said(HELP, ExitCode::SUCCESS),
        Err(problem) => {
            eprintln!("{problem}\n\n{HELP}");
            return ExitCode::from(USAGE);
        }
    };
    let bytes = match read(&wanted.bundle) {
        Ok(bytes) => bytes,
        Err(problem) => {
            eprintln!("{}: {problem}", wanted.bundle.display());
            return ExitCode::from(USAGE);
        }
    };
    let report = verify(&bytes, &wanted.asked);
    let code = ExitCode::from(report.verdict.exit_code());
    let text = if wanted.json {
        report.to_json()
    } else {
        report.to_text(wanted.language)
    };
    said(&text, code)
}

/// Prints the text; an answer that could not be printed is no answer.
fn said(text: &str, code: ExitCode) -> ExitCode {
    match writeln!(io::stdout().lock(), "{text}") {
        Ok(()) => code,
        Err(_) => ExitCode::from(USAGE),
    }
}

/// Reads no more than a bundle may have, and one byte to show that there is more.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = MAX_FILE as u64 + 1;
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What the arguments ask for; `None` for help.
fn wanted(arguments: impl Iterator<Item = OsString>) -> Result<Option<Wanted>, String> {
    let (mut bundle, mut root, mut head) = (None, String::new(), String::new());
    let (mut json, mut language) = (false, spoken());
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let mut value = || {
            let value = arguments.next().and_then(|value| value.into_string().ok());
            value.ok_or_else(|| format!("{}: ?", argument.display()))
        };
        match argument.to_str() {
            Some("--help" | "-h") => return Ok(None),
            Some("--root") => root = value()?,
            Some("--head") => head = value()?,
            Some("--json") => json = true,
            Some("--lang") => {
                language = match value()?.as_str() {
                    "zh" => Language::Zh,
                    "en" => Language::En,
                    other => return Err(format!("--lang {other}: zh / en")),
                }
            }
            Some(option) if option.starts_with('-') => return Err(format!("{option}: ?")),
            _ if bundle.is_none() => bundle = Some(PathBuf::from(argument)),
            _ => return Err(format!("{}: ?", argument.display())),
        }
    }
    let asked = Asked::parse(&root, &head).map_err(|fault| match fault {
        AskedFault::NotAFingerprint => "--root: 不是密钥指纹 / not a fingerprint",
        AskedFault::NotAHead => "--head: 不是台账头 / not a head",
    })?;
    Ok(Some(Wanted {
        bundle: bundle.ok_or("BUNDLE: ?")?,
        asked,
        json,
        language,
    }))
}

/// The reader's language by the terminal's settings.
fn spoken() -> Language {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL")
        .or_else(|| set("LC_MESSAGES"))
        .or_else(|| set("LANG"));
    match locale {
        Some(locale) if locale.starts_with("zh") => Language::Zh,
        _ => Language::En,
    }
}
