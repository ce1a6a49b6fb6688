//! How a program with a window starts: the time until something is painted, the memory it takes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::{Machine, until};

/// The kernel counts a process's start in hundredths of a second.
const TICKS: f64 = 100.0;

/// One start.
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// From the process's beginning to the first contentful paint, in milliseconds; exact to ten.
    pub first_paint: f64,
    /// Resident memory of the program and its web processes then, in KiB.
    pub memory: u64,
}

impl Start {
    /// Starts the program on this machine, waits for its first paint, and ends it.
    pub async fn of(machine: &Machine, program: &Path) -> Start {
        let (driver, port) = machine.driver();
        let options = json!({ "binary": program, "args": [] });
        let capabilities = json!({ "webkitgtk:browserOptions": options });
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        let address = format!("http://127.0.0.1:{port}");
        let client = until("the program to start", async || {
            builder.connect(&address).await.ok()
        })
        .await;
        let painted = until("the first paint", async || {
            let script = "const p = performance.getEntriesByName('first-contentful-paint')[0];
                return p ? performance.timeOrigin + p.startTime : null";
            client.execute(script, vec![]).await.ok()?.as_f64()
        });
        let painted = painted.await;
        let pid = process_of(program);
        let start = Start {
            first_paint: painted - began(pid),
            memory: memory(pid),
        };
        drop(driver);
        start
    }
}

fn process_of(program: &Path) -> u32 {
    let program = program.canonicalize().unwrap();
    let runs =
        |pid: &u32| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == program);
    processes().into_iter().rfind(runs).unwrap()
}

fn processes() -> BTreeSet<u32> {
    let entries = fs::read_dir("/proc").unwrap().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect()
}

/// Fields of `/proc/PID/stat` after the name, from the third on.
fn stat(pid: u32) -> Option<Vec<String>> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, fields) = text.rsplit_once(')')?;
    Some(fields.split_whitespace().map(str::to_string).collect())
}

/// When the process began, in milliseconds since 1970.
fn began(pid: u32) -> f64 {
    let uptime = fs::read_to_string("/proc/uptime").unwrap();
    let uptime: f64 = uptime.split_whitespace().next().unwrap().parse().unwrap();
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs_f64();
    let after_boot: f64 = stat(pid).unwrap()[19].parse::<f64>().unwrap() / TICKS;
    (now - uptime + after_boot) * 1000.0
}

/// Resident memory of a process and everything below it, in KiB.
fn memory(pid: u32) -> u64 {
    let parent = |child: u32| stat(child).and_then(|fields| fields[1].parse::<u32>().ok());
    let children = processes()
        .into_iter()
        .filter(|child| parent(*child) == Some(pid));
    let below: u64 = children.map(memory).sum();
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let own = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    below
        + own
            .and_then(|text| text.trim().split(' ').next()?.parse().ok())
            .unwrap_or(0)
}
