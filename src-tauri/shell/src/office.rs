//! Old files of office programs, turned into Word files of today by LibreOffice where it is installed.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde::Serialize;

/// How long a conversion may take.
const PATIENCE: Duration = Duration::from_secs(90);
/// How often its end is looked for.
const LOOK_EVERY: Duration = Duration::from_millis(40);
/// The largest file that is converted, and the largest that comes of it, in bytes.
const LARGEST: u64 = 64 << 20;
/// Where LibreOffice is looked for, in this order.
const PROGRAMS: [&str; 4] = [
    "soffice",
    "libreoffice",
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/// What a profile of LibreOffice is told before it opens a stranger's file: no macro runs, no link is followed.
const CAREFUL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Why a file was not converted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", content = "details", rename_all = "snake_case")]
pub enum ConvertTrouble {
    /// LibreOffice is not on this machine.
    #[error("LibreOffice is not installed")]
    ConverterMissing {},
    /// It took too long and was stopped.
    #[error("LibreOffice took longer than {seconds} s")]
    ConverterSlow {
        /// How long it was waited for.
        seconds: u64,
    },
    /// It could not make anything of the file.
    #[error("LibreOffice: {detail}")]
    ConverterFailed {
        /// In its own words, or the system's; may be empty.
        detail: String,
    },
}

/// Turns a `.doc`, `.wps` or `.rtf` file into a Word file of today. Nothing but the file is read, and nothing of the
/// user's own LibreOffice is touched: it works in a folder of its own that goes with it.
pub fn to_docx(name: &str, bytes: &[u8]) -> Result<Vec<u8>, ConvertTrouble> {
    if bytes.len() as u64 > LARGEST {
        return Err(failed("too large"));
    }
    let folder = Folder::new().map_err(failed)?;
    let input = folder.0.join(format!("in.{}", ending(name, bytes)));
    fs::write(&input, bytes).map_err(failed)?;
    careful(&folder.0).map_err(failed)?;
    let said = run(&folder.0, &input)?;
    let made = folder.0.join("out").join("in.docx");
    let mut docx = Vec::new();
    fs::File::open(made)
        .and_then(|file| file.take(LARGEST).read_to_end(&mut docx))
        .map_err(|_| failed(said))?;
    Ok(docx)
}

/// The ending by which LibreOffice chooses its reader: told by the bytes, then by the name.
fn ending(name: &str, bytes: &[u8]) -> &'static str {
    let name = name.to_lowercase();
    match bytes {
        [b'{', b'\\', b'r', b't', b'f', ..] => "rtf",
        _ if name.ends_with(".wps") => "wps",
        _ => "doc",
    }
}

fn careful(folder: &Path) -> std::io::Result<()> {
    let user = folder.join("profile").join("user");
    fs::create_dir_all(&user)?;
    fs::write(user.join("registrymodifications.xcu"), CAREFUL)
}

fn run(folder: &Path, input: &Path) -> Result<String, ConvertTrouble> {
    let mut child = start(folder, input)?;
    let deadline = Instant::now() + PATIENCE;
    loop {
        match child.try_wait().map_err(failed)? {
            Some(_) => break,
            None if Instant::now() > deadline => {
                stop(&mut child);
                let seconds = PATIENCE.as_secs();
                return Err(ConvertTrouble::ConverterSlow { seconds });
            }
            None => std::thread::sleep(LOOK_EVERY),
        }
    }
    let mut said = String::new();
    if let Some(errors) = child.stderr.take() {
        // What it said matters only where it failed; half of it is enough.
        let _ = errors.take(4096).read_to_string(&mut said);
    }
    Ok(said.trim().to_string())
}

fn start(folder: &Path, input: &Path) -> Result<Child, ConvertTrouble> {
    for program in PROGRAMS {
        let mut command = Command::new(program);
        command
            .arg(format!(
                "-env:UserInstallation=file://{}",
                folder.join("profile").display()
            ))
            .args([
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                "docx",
            ])
            .arg("--outdir")
            .arg(folder.join("out"))
            .arg(input)
            .current_dir(folder)
            // A file that asks for something from elsewhere gets nothing.
            .env("http_proxy", "http://127.0.0.1:9")
            .env("https_proxy", "http://127.0.0.1:9")
            .env("HOME", folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        match command.spawn() {
            Ok(child) => return Ok(child),
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => {}
            Err(fault) => return Err(failed(fault)),
        }
    }
    Err(ConvertTrouble::ConverterMissing {})
}

/// Ends the program and what it started.
fn stop(child: &mut Child) {
    #[cfg(unix)]
    {
        let group = format!("-{}", child.id());
        // It is a group of our own making; whoever of it has ended already is no loss.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
    }
    let _ = child.kill();
    let _ = child.wait();
}

fn failed(detail: impl ToString) -> ConvertTrouble {
    ConvertTrouble::ConverterFailed {
        detail: detail.to_string(),
    }
}

/// A folder that goes when it is no longer needed.
struct Folder(PathBuf);

impl Folder {
    fn new() -> std::io::Result<Folder> {
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|fault| std::io::Error::other(fault.to_string()))?;
        let name: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        let folder = std::env::temp_dir().join(format!("sanshen-{name}"));
        crate::make_private_folder(&folder)?;
        Ok(Folder(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be taken away now the system will.
        let _ = fs::remove_dir_all(&self.0);
    }
}
