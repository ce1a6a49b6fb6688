//! Hears what goes to the core and what comes back.

use std::sync::{Mutex, MutexGuard, PoisonError};

use sanshen_editorial::refusal::Refusal;
use serde_json::{Value, json};

/// Deaf until it is told to listen.
#[derive(Default)]
pub struct Ear {
    heard: Mutex<Option<String>>,
}

impl Ear {
    /// From now on keeps what is said.
    pub fn listen(&self) {
        *self.open() = Some(String::new());
    }

    /// What was heard: a line for each command with its arguments, and one for its answer or refusal.
    pub fn heard(&self) -> String {
        self.open().clone().unwrap_or_default()
    }

    pub(crate) fn hear_command(&self, command: &str, args: &Value) {
        self.hear(|| format!("{command} {args}\n"));
    }

    pub(crate) fn hear_answer(&self, answer: Result<&Value, &Refusal>) {
        self.hear(|| match answer {
            Ok(output) => format!("{output}\n"),
            Err(refusal) => format!("{}\n", json!(refusal)),
        });
    }

    fn hear(&self, line: impl FnOnce() -> String) {
        if let Some(heard) = self.open().as_mut() {
            heard.push_str(&line());
        }
    }

    fn open(&self) -> MutexGuard<'_, Option<String>> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
