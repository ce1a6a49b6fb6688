//! Our check against stock `ssh-keygen -Y verify`: the same answer to a thousand good and mutated signatures.
#![allow(clippy::print_stderr, reason = "what was left out is said aloud")]

use std::fs::{self, File};
use std::process::{Command, Stdio};

use sanshen_signoff::{
    bundle::Sealed,
    roster::{Roster, principal},
    verifier::{self, Verdict},
    verify,
};
use tempfile::TempDir;

use crate::world::*;

const CASES: u64 = 1_000;

/// What is asked of both.
struct Case {
    name: String,
    purpose: String,
    /// Minutes since the newsroom began.
    minute: u32,
    message: Vec<u8>,
    armoured: String,
}

#[test]
fn ssh_keygen_and_we_agree_on_a_thousand() {
    if Command::new("ssh-keygen").arg("-?").output().is_err() {
        eprintln!(
            "SKIPPED: ssh-keygen is not installed, so nothing was compared; install openssh-client"
        );
        return;
    }
    let (world, roster) = newsroom();
    let desk = TempDir::new().unwrap();
    fs::write(
        desk.path().join("allowed_signers"),
        roster.allowed_signers(),
    )
    .unwrap();
    let honest: Vec<&Sealed> = world.roster.iter().chain(&world.said).collect();
    let (mut lots, mut accepted) = (Lots(20_260_301), 0);
    for number in 0..CASES {
        let case = drawn(&mut lots, &honest);
        let (ours, theirs) = (we_accept(&roster, &case), ssh_accepts(&desk, &case));
        assert_eq!(
            ours,
            theirs,
            "case {number}: {} {} at {}\n{}\n{}",
            case.name,
            case.purpose,
            case.minute,
            String::from_utf8_lossy(&case.message),
            case.armoured
        );
        accepted += u64::from(ours);
    }
    assert!(
        (CASES / 10..CASES * 9 / 10).contains(&accepted),
        "{accepted} good ones"
    );
}

/// The same over whole bundles: one statement or one signature in it is changed, and the file packed again with true
/// checksums. Stock `ssh-keygen` is asked about that one statement by the bundle's own list of signers.
#[test]
fn ssh_keygen_and_the_verifier_agree_on_a_thousand_bundles() {
    if Command::new("ssh-keygen").arg("-?").output().is_err() {
        eprintln!(
            "SKIPPED: ssh-keygen is not installed, so nothing was compared; install openssh-client"
        );
        return;
    }
    let (world, piece) = World::with_article();
    let honest = unpacked(&world.bundle(&piece));
    let desk = TempDir::new().unwrap();
    fs::write(
        desk.path().join("allowed_signers"),
        &honest["allowed_signers"],
    )
    .unwrap();
    let signed: Vec<&Sealed> = world.roster.iter().chain(&world.said).collect();
    let (mut lots, mut accepted, asked) = (Lots(20_260_302), 0, world.reader());
    for number in 0..CASES {
        let sealed = signed[lots.below(signed.len())];
        let mut entries = honest.clone();
        let (message, signature) = (sealed.file(), format!("{}.sig", sealed.file()));
        match lots.below(4) {
            0 | 1 => {}
            2 => change_byte(&mut lots, entries.get_mut(&message).unwrap()),
            _ => {
                let mut blob = unarmoured(sealed.signature());
                change_byte(&mut lots, &mut blob);
                entries.insert(signature.clone(), armoured(&blob).into_bytes());
            }
        }
        let by = sealed.statement().signed();
        let case = Case {
            name: by.person_name.into(),
            purpose: sealed.statement().namespace().into(),
            minute: minute(by.time),
            message: entries[&message].clone(),
            armoured: String::from_utf8(entries[&signature].clone()).unwrap(),
        };
        let ours = verifier::verify(&repacked(&entries), &asked).verdict;
        let theirs = ssh_accepts(&desk, &case);
        assert_eq!(
            ours == Verdict::Valid,
            theirs,
            "bundle {number}: {message} is {ours:?} here"
        );
        accepted += u64::from(theirs);
    }
    assert!(
        (CASES / 4..CASES * 3 / 4).contains(&accepted),
        "{accepted} good ones"
    );
}

/// With one key that was replaced, so that times count.
fn newsroom() -> (World, Roster) {
    let (mut world, _) = World::with_article();
    world.clock += 60;
    world.gets_key(WEI.id, 24, &WEI.public().fingerprint());
    let roster = world.roster_now();
    (world, roster)
}

/// Numbers that look drawn and are the same every time (xorshift64*).
struct Lots(u64);

impl Lots {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(drawn).unwrap() % end
    }
}

fn drawn(lots: &mut Lots, honest: &[&Sealed]) -> Case {
    let sealed = honest[lots.below(honest.len())];
    let other = honest[lots.below(honest.len())];
    let signed = sealed.statement().signed();
    let mut case = Case {
        name: signed.person_name.into(),
        purpose: sealed.statement().namespace().into(),
        minute: minute(signed.time),
        message: sealed.bytes().to_vec(),
        armoured: sealed.signature().into(),
    };
    match lots.below(10) {
        0..3 => {}
        3 => change_byte(lots, &mut case.message),
        4 => case.message.truncate(lots.below(sealed.bytes().len())),
        5 => {
            let mut blob = unarmoured(&case.armoured);
            change_byte(lots, &mut blob);
            case.armoured = armoured(&blob);
        }
        6 => case.armoured = other.signature().into(),
        7 => case.purpose = other.statement().namespace().into(),
        8 => case.name = other.statement().signed().person_name.into(),
        _ => case.minute = u32::try_from(lots.below(400)).unwrap(),
    }
    case
}

fn change_byte(lots: &mut Lots, bytes: &mut [u8]) {
    let at = lots.below(bytes.len());
    bytes[at] ^= 1 << lots.below(8);
}

/// Minutes since the newsroom began, on its first day.
fn minute(time: &str) -> u32 {
    let number = |at: std::ops::Range<usize>| time[at].parse::<u32>().unwrap();
    number(11..13) * 60 + number(14..16)
}

fn stamp(minute: u32) -> String {
    format!("20260301{:02}{:02}00", minute / 60, minute % 60)
}

/// By what the list of signers says: a key of that name, at that time, for that purpose.
fn we_accept(roster: &Roster, case: &Case) -> bool {
    let digits = |time: &str| {
        time.chars()
            .filter(char::is_ascii_digit)
            .take(14)
            .collect::<String>()
    };
    let now = stamp(case.minute);
    let member = roster
        .members()
        .iter()
        .find(|member| member.name == case.name);
    member.unwrap().keys.iter().any(|known| {
        let begun = digits(&known.since) <= now;
        let over = known
            .ended
            .as_ref()
            .is_some_and(|ended| digits(&ended.time) < now);
        begun && !over && verify(&known.key, &case.purpose, &case.message, &case.armoured).is_ok()
    })
}

fn ssh_accepts(desk: &TempDir, case: &Case) -> bool {
    fs::write(desk.path().join("message"), &case.message).unwrap();
    fs::write(desk.path().join("signature"), &case.armoured).unwrap();
    Command::new("ssh-keygen")
        .current_dir(desk)
        .args(["-Y", "verify", "-f", "allowed_signers", "-s", "signature"])
        .args(["-n", &case.purpose, "-I", &principal(&case.name)])
        .args(["-O", &format!("verify-time={}Z", stamp(case.minute))])
        .stdin(File::open(desk.path().join("message")).unwrap())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
        .success()
}

const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----\n";
const END: &str = "-----END SSH SIGNATURE-----\n";
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn unarmoured(text: &str) -> Vec<u8> {
    let body = text.strip_prefix(BEGIN).unwrap().strip_suffix(END).unwrap();
    let letters: Vec<u8> = body
        .bytes()
        .filter(|byte| *byte != b'\n' && *byte != b'=')
        .collect();
    let value = |letter: &u8| LETTERS.iter().position(|known| known == letter).unwrap();
    letters
        .chunks(4)
        .flat_map(|four| {
            let bits = four
                .iter()
                .fold(0, |bits, letter| bits << 6 | value(letter));
            let bits = u32::try_from(bits << (6 * (4 - four.len())))
                .unwrap()
                .to_be_bytes();
            bits[1..four.len()].to_vec()
        })
        .collect()
}

fn armoured(blob: &[u8]) -> String {
    let mut body = String::new();
    for three in blob.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| {
            bits << 8 | u32::from(*three.get(at).unwrap_or(&0))
        });
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            body.push(if at <= three.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    let lines: Vec<&str> = (0..body.len())
        .step_by(70)
        .map(|at| &body[at..body.len().min(at + 70)])
        .collect();
    format!("{BEGIN}{}\n{END}", lines.join("\n"))
}

#[test]
fn the_armour_of_these_tests_is_that_of_ssh_keygen() {
    let (world, _) = World::with_article();
    for sealed in &world.said {
        assert_eq!(
            armoured(&unarmoured(sealed.signature())),
            sealed.signature()
        );
    }
}
