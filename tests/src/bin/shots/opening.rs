//! The first run, signing in, and a newsroom that does not open.

use std::sync::Arc;

use sanshen_editorial::Newsroom;
use sanshen_shell::Machine as Here;
use sanshen_shell::demo::PASSPHRASE;
use sanshen_tests::window::Machine;

use crate::camera::Camera;

/// From the empty machine into the demo.
pub async fn first_run(camera: &mut Camera) {
    camera.window.see("found-name").await;
    camera.take("first-run").await;
    camera.window.write("found-name", "云岭县融媒体中心").await;
    camera.window.write("new-passphrase", "短").await;
    camera.take("first-run-short-passphrase").await;
    camera.window.click("demo-open").await;
    camera.window.says("demo-progress", "／").await;
    camera.take("demo-progress").await;
    camera.window.see("person").await;
    camera.take("sign-in").await;
    camera.window.click("person[data-name=欧阳敏]").await;
    camera.window.write("passphrase:focus", "不是这个").await;
    camera.window.click("sign-in").await;
    camera.window.see("refusal").await;
    camera.take("wrong-passphrase").await;
    camera.window.sign_in_with("欧阳敏", PASSPHRASE).await;
}

/// The newsroom is open elsewhere.
pub async fn problem(camera: Camera, machine: &Machine) {
    let Camera { window, pictures } = camera;
    window.close().await;
    let folder = machine.home().join("demo");
    let _elsewhere = Newsroom::open(&folder, Arc::new(Here)).await.unwrap();
    let mut camera = Camera {
        window: machine.open().await,
        pictures,
    };
    camera.window.see("room-problem").await;
    camera.take("problem").await;
}
