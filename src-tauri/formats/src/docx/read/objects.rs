//! Drawings, old shapes and embedded objects: their pictures and texts.

use super::hands::line;
use super::inline::Around;
use super::parts::{Target, xml_part};
use super::story::{Figure, Item, What};
use super::walk::{Draft, Step, Walker};
use super::xml::{Element, Tree};
use crate::page::Loss;

/// What of the text of a box stands in its note.
const SNIPPET: usize = 60;

/// What was found in one drawing or object.
#[derive(Default)]
struct Found {
    /// Something of it is in the text, or told.
    any: bool,
    alt: String,
}

impl Walker<'_, '_> {
    /// A drawing, shape or embedded object, anchored at the paragraph.
    pub(super) fn object(&mut self, element: Element, draft: &mut Draft, around: &Around) -> Step {
        if self.is_in_code() {
            return Ok(());
        }
        let mut found = Found {
            alt: alt_of(element),
            any: false,
        };
        if let Some(ole) = element.child("OLEObject") {
            self.embedded(ole);
            found.any = true;
        }
        self.field_shows();
        self.object_parts(element, draft, around, &mut found)?;
        if !found.any {
            self.lose(Loss::Drawing, &found.alt);
        }
        Ok(())
    }

    fn object_parts(
        &mut self,
        parent: Element,
        draft: &mut Draft,
        around: &Around,
        found: &mut Found,
    ) -> Step {
        for element in parent.children() {
            match element.name() {
                "AlternateContent" => {
                    if let Some(choice) = chosen(element) {
                        self.object_parts(choice, draft, around, found)?;
                    }
                }
                "txbxContent" => {
                    found.any = true;
                    self.text_box(element, draft, around)?;
                }
                "blip" => {
                    found.any = true;
                    let id = element.attr("embed").filter(|id| !id.is_empty());
                    let id = id.or_else(|| element.attr("link"));
                    self.picture(id, &found.alt, draft, around)?;
                }
                "imagedata" if parent.child("txbxContent").is_none() => {
                    let id = element.attr("id").or_else(|| element.attr("relid"));
                    let id = id.or_else(|| element.attr("href"));
                    found.any = true;
                    self.picture(id, &found.alt, draft, around)?;
                }
                "chart" => {
                    found.any = true;
                    self.outside_words(Loss::Chart, element.attr("id"));
                }
                "relIds" => {
                    found.any = true;
                    self.diagram(element.attr("dm"), draft, around)?;
                }
                "textpath" => {
                    found.any = true;
                    self.lose(Loss::Drawing, &element.attr("string").unwrap_or_default());
                }
                "hlinkClick" => {
                    let target = element
                        .attr("id")
                        .and_then(|id| self.relations.target(&id).cloned());
                    if let Some(Target::Outside(address)) = target {
                        self.lose(Loss::Link, &address);
                    }
                }
                "rect" if element.attr("hr").is_some() => {
                    found.any = true;
                    let seq = self.next();
                    self.count_block()?;
                    self.push(What::Rule { seq }, around.tracked, draft)?;
                }
                "pic" => {
                    let own = element.child("nvPicPr").map(alt_of).unwrap_or_default();
                    let outer = std::mem::take(&mut found.alt);
                    found.alt = if own.is_empty() { outer.clone() } else { own };
                    self.object_parts(element, draft, around, found)?;
                    found.alt = outer;
                }
                "OLEObject" => {}
                _ => self.object_parts(element, draft, around, found)?,
            }
        }
        Ok(())
    }

    /// The paragraphs of a text box, which follow the paragraph that it is anchored at.
    fn text_box(&mut self, element: Element, draft: &mut Draft, around: &Around) -> Step {
        self.lose(Loss::TextBox, &first_words(element, SNIPPET));
        let outer = (
            std::mem::replace(&mut self.around, around.tracked),
            std::mem::take(&mut self.fields),
            std::mem::take(&mut self.pending),
        );
        let mut asides = Vec::new();
        let done = self.blocks(element, &mut asides);
        (self.around, self.fields, self.pending) = outer;
        draft.asides.extend(asides);
        done
    }

    fn picture(
        &mut self,
        id: Option<String>,
        alt: &str,
        draft: &mut Draft,
        around: &Around,
    ) -> Step {
        let Some(target) = id.and_then(|id| self.relations.target(&id).cloned()) else {
            self.lose(Loss::Picture, alt);
            return Ok(());
        };
        let name = match target {
            Target::Outside(address) => {
                self.lose(Loss::RemotePicture, &address);
                return Ok(());
            }
            Target::Part(name) => name,
        };
        let Some(media) = self.pictures.take(self.package, &name) else {
            let file = name.rsplit('/').next().unwrap_or_default();
            self.lose(Loss::Picture, file);
            return Ok(());
        };
        self.count_block()?;
        self.charge(alt.len())?;
        let figure = Figure {
            seq: self.next(),
            media,
            alt: alt.to_owned(),
        };
        self.push(What::Figure(figure), around.tracked, draft)
    }

    fn embedded(&mut self, ole: Element) {
        let program = ole.attr("ProgID").unwrap_or_default();
        let is_formula = program.starts_with("Equation") || program.starts_with("MathType");
        let what = if is_formula {
            Loss::Formula
        } else {
            Loss::Embedded
        };
        self.lose(what, &program);
    }

    /// Tells a part that is not read with the words in it.
    fn outside_words(&mut self, what: Loss, id: Option<String>) {
        let text = self.part_words(id).unwrap_or_default().join(" ");
        self.lose(what, &text);
    }

    /// The words of SmartArt follow the paragraph that it stands at.
    fn diagram(&mut self, id: Option<String>, draft: &mut Draft, around: &Around) -> Step {
        self.lose(Loss::Drawing, "SmartArt");
        for text in self.part_words(id).unwrap_or_default() {
            let mut item = Draft::new(super::look::Layers::default());
            self.count_block()?;
            let seq = self.next();
            self.plain_text(&text, &mut item, around)?;
            draft.asides.push(Item::Line(super::story::Line {
                seq,
                look: super::line_look::LineLook::default(),
                before: None,
                end: around.tracked,
                pieces: item.pieces,
                asides: Vec::new(),
                row: seq,
            }));
        }
        Ok(())
    }

    /// The paragraphs of DrawingML text in the part of that relation.
    fn part_words(&mut self, id: Option<String>) -> Option<Vec<String>> {
        let Target::Part(name) = self.relations.target(&id?)?.clone() else {
            return None;
        };
        let text = xml_part(self.package, &name).ok()?;
        let tree = Tree::parse(&text).ok()?;
        let lines = tree.root().descendants().filter(|e| e.name() == "p");
        let lines = lines.map(words).filter(|words| !words.trim().is_empty());
        Some(lines.collect())
    }
}

/// The one of several versions of the same thing that is read: the first with anything that is known here.
pub(super) fn chosen(element: Element) -> Option<Element> {
    let is_known = |choice: &Element| {
        choice.descendants().any(|inside| {
            matches!(
                inside.name(),
                "txbxContent"
                    | "blip"
                    | "imagedata"
                    | "t"
                    | "delText"
                    | "chart"
                    | "relIds"
                    | "p"
                    | "tbl"
            )
        })
    };
    let versions = || {
        element
            .children()
            .filter(|e| matches!(e.name(), "Choice" | "Fallback"))
    };
    versions().find(is_known).or_else(|| versions().next())
}

/// All words under an element, paragraphs parted by a blank.
pub(super) fn words(element: Element) -> String {
    first_words(element, usize::MAX)
}

/// The first words, at most so many characters.
fn first_words(element: Element, most: usize) -> String {
    let mut text = String::new();
    for inside in element.descendants() {
        // No character has more than four bytes.
        if text.len() > most.saturating_mul(4) {
            break;
        }
        match inside.name() {
            "t" => text.push_str(&super::runs::written(inside)),
            "p" if !text.is_empty() => text.push(' '),
            _ => {}
        }
    }
    text.chars().take(most).collect()
}

/// The description that somebody wrote of a drawing; names of files and places on a disk are none.
fn alt_of(element: Element) -> String {
    // A text box has pictures of its own.
    let mut own = element
        .descendants()
        .take_while(|e| e.name() != "txbxContent");
    let described = own.find_map(|e| match e.name() {
        "docPr" | "cNvPr" => e.attr("descr").filter(|text| !text.is_empty()),
        "shape" => e.attr("alt").filter(|text| !text.is_empty()),
        _ => None,
    });
    let alt = line(&described.unwrap_or_default());
    let lower = alt.to_lowercase();
    let endings = [
        ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".emf", ".wmf",
    ];
    let is_file = lower.contains(":\\") || endings.iter().any(|ending| lower.ends_with(ending));
    if is_file { String::new() } else { alt }
}
