//! The list of signers in the form that `ssh-keygen -Y verify` reads.

use super::Member;
use crate::letters::is_unseen;

/// Returns an `allowed_signers` file: one line for each key ever, good for `namespaces` only and for the
/// time in which it counted.
///
/// Names are written as [`principal`] gives them. The format is that of ssh-keygen(1),
/// "ALLOWED SIGNERS"; times are in UTC, to the second, and need OpenSSH 9.1 or newer.
pub fn allowed_signers(members: &[Member], namespaces: &[&str]) -> String {
    let namespaces: Vec<String> = namespaces.iter().map(|name| principal(name)).collect();
    let namespaces = namespaces.join(",");
    let mut lines = String::new();
    for member in members {
        for known in &member.keys {
            let name = principal(&member.name);
            let after = compact(&known.since);
            let before = known.ended.as_ref().map_or_else(String::new, |ended| {
                format!(",valid-before=\"{}\"", compact(&ended.time))
            });
            let key = known.key.to_openssh();
            lines.push_str(&format!(
                "\"{name}\" namespaces=\"{namespaces}\",valid-after=\"{after}\"{before} {key}\n"
            ));
        }
    }
    lines
}

/// `2026-03-01T08:30:00.000Z` as `20260301083000Z`.
fn compact(time: &str) -> String {
    let digits: String = time.chars().filter(char::is_ascii_digit).take(14).collect();
    format!("{digits}Z")
}

/// Returns the name as it must be given to `ssh-keygen -Y verify -I`.
///
/// The file has no escapes of its own and reads `*`, `?`, `!`, commas and quotes as syntax, and the name is typed at
/// a shell; so what means something to either, every letter that is not seen, and `%` itself are percent-encoded. Names of
/// Han characters, Latin letters, digits, spaces and `-_.@+:/` stay as they are.
pub fn principal(name: &str) -> String {
    name.chars()
        .map(|letter| match letter {
            '-' | '_' | '.' | '@' | '+' | ':' | '/' | ' ' => letter.to_string(),
            _ if letter.is_ascii_punctuation() || is_unseen(letter) => encoded(letter),
            _ => letter.to_string(),
        })
        .collect()
}

fn encoded(letter: char) -> String {
    letter
        .to_string()
        .bytes()
        .map(|byte| format!("%{byte:02X}"))
        .collect()
}
