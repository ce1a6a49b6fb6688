//! Secrets stay where they belong: passphrases in people's heads, private keys in sealed files.

use std::collections::BTreeSet;
use std::fs;

use sanshen_tests::custody::{Scanner, files, seed_in};
use sanshen_tests::window::{Call, Machine, Office, PASSPHRASE, Window};

const OTHER: &str = "晒谷场边的老樟树";
const TITLE: &str = "全县早稻收割过半";
const NAME: &str = "马识途";

#[tokio::test(flavor = "multi_thread")]
async fn after_a_full_run_no_secret_lies_anywhere() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.submit(TITLE, &["各乡镇颗粒归仓。"]).await;
    office.leave().await;
    let window = machine.open().await;
    window.listen().await;
    a_newcomer_makes_keys(&window).await;
    an_article_is_signed_and_leaves(&window).await;

    let keys = Office::folder(&machine).join("keys");
    let scanner = Scanner::default().keys_in(&keys, &[PASSPHRASE, OTHER]);
    only_the_shell_is_told_passphrases(&scanner, &window.calls().await);
    // With the log of what was written last, as it stands while the app is open.
    for file in [
        "sanshen.db",
        "sanshen.db-wal",
        "sanshen.db-shm",
        "sanshen.lock",
    ] {
        assert!(Office::folder(&machine).join(file).is_file(), "{file}");
    }
    nothing_lies_open(&scanner, &machine);
    window.close().await;
    nothing_lies_open(&scanner, &machine);
    what_is_planted_is_found(&scanner, &machine);
}

async fn a_newcomer_makes_keys(window: &Window) {
    window.sign_in("雷总编").await;
    let code = window.add_person(NAME, &["first_reviewer"]).await;
    window.sign_out().await;
    window.enrol(NAME, &code).await;
    window.change_to("雷总编").await;
    window.confirm_keys(&[NAME]).await;
    window.change_to(NAME).await;
    window.click("my-key").await;
    window.click("my-key-passphrase").await;
    window.write("old-passphrase", PASSPHRASE).await;
    window.write("new-passphrase", OTHER).await;
    window.write("new-passphrase-again", OTHER).await;
    window.click("change-passphrase-confirm").await;
    window.see("my-key-done").await;
    window.click("my-key-replace").await;
    window.write("old-passphrase", OTHER).await;
    window.write("new-passphrase", OTHER).await;
    window.write("new-passphrase-again", OTHER).await;
    window.click("replace-key-confirm").await;
    window.see("my-key-offered").await;
    window.click("my-key-close").await;
}

async fn an_article_is_signed_and_leaves(window: &Window) {
    window.sign_out().await;
    window.sign_in_with(NAME, OTHER).await;
    for next in ["曹二审", "彭㛃三审", "唐编发"] {
        window.open_from_inbox(TITLE).await;
        window.decide("approve", "同意。").await;
        window.change_to(next).await;
    }
    window.open_from_inbox(TITLE).await;
    window.click("action-release").await;
    window.click("release-confirm").await;
    window.click("action-export").await;
    window.click("export-confirm").await;
    window.see("export-done").await;
    window.click("open-bundle").await;
    window.click("bundle-save").await;
    window.see("bundle-saved").await;
    window.click("bundle-close").await;
    window.click("open-slip").await;
    window.click("slip-save").await;
    window.see("slip-saved").await;
    window.click("slip-close").await;
    window.sign_out().await;
}

/// The core hears nothing secret; the shell hears a passphrase where one was typed, and repeats none.
fn only_the_shell_is_told_passphrases(scanner: &Scanner, calls: &[Call]) {
    let told = |call: &&Call| !scanner.scan("said", call.said.as_bytes()).is_empty();
    let told: BTreeSet<&str> = calls
        .iter()
        .filter(told)
        .map(|call| call.command.as_str())
        .collect();
    let passphrases = ["change_passphrase", "enrol", "offer_replacement", "sign_in"];
    assert_eq!(told, BTreeSet::from(passphrases));
    for call in calls {
        let leaks = scanner.scan(&call.command, call.answered.as_bytes());
        assert_eq!(leaks, BTreeSet::new());
        let seeds = scanner.scan(&call.command, call.said.as_bytes());
        assert!(
            seeds
                .iter()
                .all(|leak| leak.secret.starts_with("passphrase"))
        );
    }
    let to_the_core = calls.iter().filter(|call| call.command == "call");
    let to_the_core: String = to_the_core.map(|call| call.said.as_str()).collect();
    for command in [
        "change_roster",
        "decide",
        "release",
        "export",
        "bundle",
        "slip",
    ] {
        assert!(to_the_core.contains(&format!("\"{command}\"")), "{command}");
    }
}

fn nothing_lies_open(scanner: &Scanner, machine: &Machine) {
    let scanned = files(machine.folder());
    for expected in [
        machine.log(),
        machine.home().join("settings.json"),
        Office::folder(machine).join("sanshen.db"),
    ] {
        assert!(scanned.contains(&expected), "{}", expected.display());
    }
    assert_eq!(scanner.scan_folder(machine.folder()), BTreeSet::new());
}

fn what_is_planted_is_found(scanner: &Scanner, machine: &Machine) {
    let keys = files(&Office::folder(machine).join("keys"));
    let sealed = fs::read_to_string(&keys[0]).unwrap();
    let seed = [PASSPHRASE, OTHER]
        .iter()
        .find_map(|one| seed_in(&sealed, one))
        .unwrap();
    let planted = [
        machine.file("planted.log", format!("unlocked with {OTHER}").as_bytes()),
        machine.file("planted.bin", &[b"memory: ", &seed[..]].concat()),
    ];
    let found = scanner.scan_folder(machine.folder());
    let places: BTreeSet<String> = found.into_iter().map(|leak| leak.place).collect();
    let planted = planted.iter().map(|path| path.display().to_string());
    assert_eq!(places, planted.collect());
}
