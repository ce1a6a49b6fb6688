//! Three reviews, three persons, one text: counted over decisions that are already known to be valid or not.

use std::collections::BTreeMap;

use crate::Hash;

/// One decision of a round, in the order of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vote<'a> {
    /// Its signature holds, by that person's key at that place, for this round.
    pub valid: bool,
    /// The text that was read.
    pub content: Hash,
    /// The step's id.
    pub step: &'a str,
    /// The person's id.
    pub person: &'a str,
    /// What was decided.
    pub word: Word<'a>,
}

/// What a decision says of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word<'a> {
    /// The step's sign-off.
    Approved,
    /// Back to this step's id, or to `writer`.
    Returned(&'a str),
    /// Held, rejected or spiked.
    SetAside,
}

/// What is missing from three reviews.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shortfall<'a> {
    /// No sign-off of these steps stands.
    Open(Vec<&'a str>),
    /// One person stands in several steps.
    SamePerson(&'a str),
}

/// Returns for each step the index of the vote that stands over `content`: the step's last valid
/// word on exactly that text, if it is an approval and nobody returned the text to it, or to a
/// step before it, later.
pub fn standing(steps: &[&str], votes: &[Vote<'_>], content: Hash) -> Vec<Option<usize>> {
    (0..steps.len())
        .map(|step| {
            let last = votes.iter().rposition(|vote| {
                vote.valid && vote.content == content && concerns(steps, vote, step)
            })?;
            (votes[last].word == Word::Approved).then_some(last)
        })
        .collect()
}

/// Returns the standing votes in the order of the steps, if there is one for every step and each
/// is another person's. Persons are counted, never signatures or keys.
pub fn three_reviews<'a>(
    steps: &[&'a str],
    votes: &[Vote<'a>],
    content: Hash,
) -> Result<Vec<usize>, Shortfall<'a>> {
    let stands = standing(steps, votes, content);
    let open = steps.iter().zip(&stands).filter(|(_, vote)| vote.is_none());
    let open: Vec<&str> = open.map(|(step, _)| *step).collect();
    if !open.is_empty() {
        return Err(Shortfall::Open(open));
    }
    let stands: Vec<usize> = stands.into_iter().flatten().collect();
    let mut persons = BTreeMap::new();
    for vote in &stands {
        let person = votes[*vote].person;
        if persons.insert(person, vote).is_some() {
            return Err(Shortfall::SamePerson(person));
        }
    }
    Ok(stands)
}

/// Whether a vote says anything of a step: it was given there, or sent the text back to it or before it.
fn concerns(steps: &[&str], vote: &Vote<'_>, step: usize) -> bool {
    if steps[step] == vote.step {
        return true;
    }
    match vote.word {
        Word::Returned(to) => steps[..=step].contains(&to),
        Word::Approved | Word::SetAside => false,
    }
}
