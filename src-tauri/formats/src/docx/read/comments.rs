//! The comments of a file, with their replies.

use std::collections::{BTreeMap, HashMap};

use super::hands::signature;
use super::parts::{Relations, xml_part};
use super::runs::written;
use super::xml::{Element, Tree};
use crate::docx::package::Package;
use crate::incoming::{FileAnchor, FileComment, FileNote};

/// The most comments that are read.
const MOST: usize = 20_000;
/// The most bytes of all comments together.
const MAX_TEXT: usize = 16 << 20;

/// The comments as their parts have them; where they stand is known when the text is laid out.
#[derive(Default)]
pub(super) struct Comments {
    notes: Vec<Note>,
    /// By the id of the paragraph that stands for a comment: the one it answers, and whether it is settled.
    threads: HashMap<String, (Option<String>, bool)>,
    /// Parts that could not be read.
    pub damaged: Vec<String>,
}

struct Note {
    id: String,
    /// The id of its last paragraph, which stands for it where replies are told.
    paragraph: Option<String>,
    note: FileNote,
}

impl Comments {
    /// Reads the parts of comments that the relations name.
    pub(super) fn of(package: &mut Package, relations: &Relations) -> Self {
        let mut comments = Comments::default();
        for name in relations.parts("comments") {
            comments.part(package, name, Comments::notes);
        }
        for name in relations.parts("commentsExtended") {
            comments.part(package, name, Comments::replies);
        }
        comments
    }

    fn part(&mut self, package: &mut Package, name: &str, read: fn(&mut Self, Element)) {
        let text = xml_part(package, name).ok();
        match text.as_deref().map(Tree::parse) {
            Some(Ok(tree)) => read(self, tree.root()),
            _ => self.damaged.push(name.to_owned()),
        }
    }

    fn notes(&mut self, root: Element) {
        let mut left = MAX_TEXT;
        let comments = root.children().filter(|e| e.name() == "comment");
        for comment in comments.take(MOST) {
            let Some(id) = comment.attr("id") else {
                continue;
            };
            let text = lines(comment);
            left = left.saturating_sub(text.len());
            if left == 0 {
                break;
            }
            let (author, time) = signature(comment);
            let paragraphs = comment.descendants().filter(|e| e.name() == "p");
            self.notes.push(Note {
                id,
                paragraph: paragraphs.filter_map(|p| p.attr("paraId")).last(),
                note: FileNote { author, time, text },
            });
        }
    }

    fn replies(&mut self, root: Element) {
        for told in root.children().take(MOST) {
            let Some(paragraph) = told.attr("paraId") else {
                continue;
            };
            let is_done = told
                .attr("done")
                .is_some_and(|on| on == "1" || on == "true");
            let answers = told.attr("paraIdParent");
            self.threads.entry(paragraph).or_insert((answers, is_done));
        }
    }

    /// The threads in the order of the text; those about no words come last. `places` are the words by comment's id,
    /// with their order in the text.
    pub(super) fn into_threads(
        self,
        places: &HashMap<String, (usize, FileAnchor)>,
    ) -> Vec<FileComment> {
        let by_paragraph: HashMap<&str, usize> = self
            .notes
            .iter()
            .enumerate()
            .filter_map(|(at, note)| Some((note.paragraph.as_deref()?, at)))
            .collect();
        let mut threads: BTreeMap<usize, FileComment> = BTreeMap::new();
        let mut order: Vec<(usize, usize)> = Vec::new();
        for (at, note) in self.notes.iter().enumerate() {
            let root = self.root_of(at, &by_paragraph);
            let thread = threads.entry(root).or_insert_with(|| {
                let first = self.notes.get(root).unwrap_or(note);
                let place = places.get(&first.id);
                order.push((place.map_or(usize::MAX, |(order, _)| *order), root));
                FileComment {
                    anchor: place.map(|(_, anchor)| anchor.clone()),
                    resolved: self.is_done(first),
                    notes: vec![first.note.clone()],
                }
            });
            if at != root {
                thread.notes.push(note.note.clone());
            }
        }
        order.sort_unstable();
        let threads = order
            .into_iter()
            .filter_map(|(_, root)| threads.remove(&root));
        threads.collect()
    }

    /// The comment that begins the thread of this one: answers to answers belong to it too.
    fn root_of(&self, at: usize, by_paragraph: &HashMap<&str, usize>) -> usize {
        let mut root = at;
        // As many steps as a chain of answers can have; a circle ends there too.
        for _ in 0..64 {
            let parent = self
                .notes
                .get(root)
                .and_then(|note| self.threads.get(note.paragraph.as_deref()?))
                .and_then(|(answers, _)| by_paragraph.get(answers.as_deref()?));
            match parent {
                Some(&parent) if parent < root => root = parent,
                _ => break,
            }
        }
        root
    }

    fn is_done(&self, note: &Note) -> bool {
        let told = note
            .paragraph
            .as_deref()
            .and_then(|id| self.threads.get(id));
        told.is_some_and(|&(_, is_done)| is_done)
    }
}

/// The text of a comment: a line for each paragraph and each break in it.
fn lines(comment: Element) -> String {
    let mut text = String::new();
    for element in comment.descendants() {
        match element.name() {
            "p" if !text.is_empty() => text.push('\n'),
            "br" | "cr" => text.push('\n'),
            "tab" => text.push('\t'),
            "t" => text.push_str(&written(element)),
            _ => {}
        }
    }
    text.trim().to_owned()
}
