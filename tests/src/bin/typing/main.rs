//! `./dev bench`: from a key to the painted frame in the real app, beside a bare ProseMirror in the same run; and how long
//! opening an article takes.
//!
//! Arguments: the app, and the bare window. The bare editor is built by `ui/vite.bench.config.ts`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement speaks on the terminal"
)]

mod scene;

use std::fs;
use std::path::{Path, PathBuf};

use sanshen_tests::window::{Keyboard, Machine, Office, Stroke, Window, workspace};
use scene::Scene;
use serde_json::Value;

const SIZES: [usize; 3] = [1_000, 20_000, 100_000];
/// Key presses that are counted, and before them some that are not.
const COUNTED: usize = 200;
const WARMING: usize = 20;
/// What the driver waits for at most in one go.
const AT_ONCE: usize = 20;
const BARE_EDITOR: &str = "ui/node_modules/.bench/bare.js";

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let programs: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [app, bare] = programs.as_slice() else {
        panic!("typing APP BARE")
    };
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    let mut scenes = Vec::new();
    for size in SIZES {
        scenes.push(Scene::set(&office, size).await);
    }
    office.leave().await;
    println!(
        "typing, {COUNTED} keys, {} comments, {} suggestions; ms, median and 95 %: from key to painted frame; busy; of it script, layout and paint",
        scene::COMMENTS,
        scene::SUGGESTIONS
    );
    for scene in &scenes {
        let bare = bare_strokes(&machine, bare, &scene.body).await;
        let (ours, opened) = app_strokes(&machine, app, scene).await;
        tell(scene.size, "bare ProseMirror", &bare);
        tell(scene.size, "Sanshen", &ours);
        let ratio = |of: fn(&Stroke) -> f64| most(&ours, of) / most(&bare, of);
        println!(
            "{:>8}  95 % ratio: {:.2}, busy {:.2}; opened in {opened:.0} ms",
            scene.size,
            ratio(latency),
            ratio(work)
        );
    }
}

async fn bare_strokes(machine: &Machine, program: &Path, body: &Value) -> Vec<Stroke> {
    let window = Window::of(machine, program).await;
    let editor = fs::read_to_string(workspace().join(BARE_EDITOR)).unwrap();
    window.run(&editor, vec![]).await;
    window
        .run("openBare(arguments[0])", vec![body.clone()])
        .await;
    let strokes = strokes(machine, &window).await;
    window.kill().await;
    strokes
}

/// The key presses, and how long the article took to open.
async fn app_strokes(machine: &Machine, program: &Path, scene: &Scene) -> (Vec<Stroke>, f64) {
    let window = Window::of(machine, program).await;
    window.see("person").await;
    window.sign_in("沈撰稿").await;
    window.click("nav-articles").await;
    let opened = window
        .opens_in("article-row", &scene.title, scene.size)
        .await;
    let strokes = strokes(machine, &window).await;
    window.close().await;
    (strokes, opened)
}

async fn strokes(machine: &Machine, window: &Window) -> Vec<Stroke> {
    window.caret_into_the_middle().await;
    window.watch_keys().await;
    let keyboard = Keyboard::plugged_into(machine);
    let mut strokes = Vec::new();
    for round in 0..(WARMING + COUNTED) / AT_ONCE {
        for key in 0..AT_ONCE {
            // No hand keeps the beat of the screen.
            let pause = 60 + (round * AT_ONCE + key) * 37 % 61;
            keyboard.types_after('a', u32::try_from(pause).unwrap());
        }
        strokes.extend(window.strokes(AT_ONCE).await);
    }
    strokes.split_off(WARMING)
}

fn tell(size: usize, name: &str, strokes: &[Stroke]) {
    let parts: [fn(&Stroke) -> f64; 4] =
        [latency, work, |stroke| stroke.script, |stroke| stroke.frame];
    let told =
        parts.map(|part| format!("{:6.1} {:6.1}", median(strokes, part), most(strokes, part)));
    println!("{size:>8}  {name:18} {}", told.join("   "));
}

fn latency(stroke: &Stroke) -> f64 {
    stroke.latency
}

/// How long the page was busy: what is left of it when the screen need not be waited for.
fn work(stroke: &Stroke) -> f64 {
    stroke.script + stroke.frame
}

fn median(strokes: &[Stroke], of: fn(&Stroke) -> f64) -> f64 {
    at(strokes, of, strokes.len() / 2)
}

/// The 95th percentile.
fn most(strokes: &[Stroke], of: fn(&Stroke) -> f64) -> f64 {
    at(strokes, of, strokes.len() * 95 / 100)
}

fn at(strokes: &[Stroke], of: fn(&Stroke) -> f64, place: usize) -> f64 {
    let mut sorted: Vec<f64> = strokes.iter().map(of).collect();
    sorted.sort_by(f64::total_cmp);
    sorted[place]
}
