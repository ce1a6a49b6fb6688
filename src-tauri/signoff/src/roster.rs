//! The list of signers in the form that `ssh-keygen -Y verify` reads.

use crate::PublicKey;

/// Returns an `allowed_signers` file: one line for each name and key, good for `namespaces` only.
///
/// Names are written as [`principal`] gives them. The format is that of ssh-keygen(1),
/// "ALLOWED SIGNERS".
pub fn allowed_signers(signers: &[(String, PublicKey)], namespaces: &[&str]) -> String {
    let namespaces: Vec<String> = namespaces.iter().map(|name| principal(name)).collect();
    let namespaces = namespaces.join(",");
    signers
        .iter()
        .map(|(name, key)| {
            let (name, key) = (principal(name), key.to_openssh());
            format!("\"{name}\" namespaces=\"{namespaces}\" {key}\n")
        })
        .collect()
}

/// Returns the name as it must be given to `ssh-keygen -Y verify -I`.
///
/// The file has no escapes of its own and reads `*`, `?`, `!`, commas and quotes as syntax,
/// so these, control characters and `%` itself are percent-encoded. Names of Han characters,
/// Latin letters, digits and spaces stay as they are.
pub fn principal(name: &str) -> String {
    name.chars()
        .map(|letter| match letter {
            '%' | '*' | '?' | '!' | ',' | '"' => encoded(letter),
            _ if letter.is_control() => encoded(letter),
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
