//! Drives the real app through every screen of the demo newsroom and writes numbered pictures into a folder.
//!
//! `shots FOLDER desk` takes those of the desk alone, `shots FOLDER files` those of files in and out.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for a terminal: it stops where it cannot go on"
)]

mod camera;
mod desk;
mod files;
mod opening;
mod proving;
mod reviewing;
mod running;
mod staffing;
mod writing;

use std::path::PathBuf;

use camera::Camera;
use sanshen_tests::window::Machine;

#[tokio::main]
async fn main() {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("out/shots"), PathBuf::from);
    let machine = Machine::start();
    let mut camera = Camera::new(machine.open().await, &folder);
    opening::first_run(&mut camera).await;
    if std::env::args().nth(2).as_deref() == Some("desk") {
        at_the_desk(camera, &machine).await;
        return;
    }
    if std::env::args().nth(2).as_deref() == Some("files") {
        files::leaving(&mut camera).await;
        files::many(&mut camera).await;
        files::channels(&mut camera).await;
        return;
    }
    reviewing::inbox_and_reading(&mut camera).await;
    reviewing::narrow(&mut camera).await;
    reviewing::returning_and_correcting(&mut camera).await;
    writing::lists(&mut camera).await;
    writing::editor(&mut camera).await;
    writing::importing(&mut camera, &machine).await;
    let mut camera = at_the_desk(camera, &machine).await;
    running::release_and_export(&mut camera).await;
    let bundle = proving::papers(&mut camera).await;
    running::managing(&mut camera).await;
    staffing::newcomer(&mut camera).await;
    staffing::lost_and_left(&mut camera).await;
    staffing::own_key(&mut camera).await;
    running::keys(&mut camera).await;
    proving::verdicts(&mut camera, &machine, &bundle).await;
    opening::problem(camera, &machine).await;
    println!("{}", folder.display());
}

async fn at_the_desk(mut camera: Camera, machine: &Machine) -> Camera {
    desk::editing(&mut camera).await;
    desk::pasting(&mut camera).await;
    desk::versions(&mut camera).await;
    desk::reviewing(&mut camera).await;
    desk::drafts(camera, machine).await
}
