//! Reads a Word file into blocks, tracked changes, comments and pictures.
//!
//! The XML of a part becomes a tree ([`xml`]); the main part is walked into paragraphs and tables with their tracked
//! changes still in them ([`story`]); both readings are laid out from those ([`view`]). Word's transitional and strict
//! forms and the files of WPS Office and LibreOffice are read the same way. Nothing is fetched, run or expanded.

mod comments;
mod dates;
mod fields;
mod finish;
mod formula;
mod hands;
mod headers;
mod inline;
mod line_look;
mod links;
mod look;
mod losses;
mod numbering;
mod numerals;
mod objects;
mod overlay;
mod parts;
mod pictures;
mod properties;
mod runs;
mod side_notes;
mod size;
mod story;
mod style_names;
mod styles;
mod symbols;
mod tables;
mod view;
mod walk;
mod xml;

use std::collections::HashMap;

use super::package::Package;
use crate::encoding::ReadFault;
use crate::incoming::Incoming;
use crate::page::Loss;

use comments::Comments;
use hands::Hands;
use losses::Losses;
use numbering::Numbering;
use parts::{Relations, main_fault, main_part, not_main, xml_part};
use pictures::Pictures;
use story::{Item, Tracked};
use styles::Styles;
use walk::Walker;
use xml::{Element, Tree};

/// Reads a `.docx` file (also `.docm`, `.dotx`): its text with every tracked change accepted, and beside it with every
/// one rejected, comments, pictures, properties, and a note for everything that a text of ours cannot carry.
///
/// The blocks are always valid by the document's schema. Side parts that are missing or damaged are told in a note.
///
/// # Errors
/// [`ReadFault::Empty`]; [`ReadFault::OldWord`] for `.doc`, `.wps` and `.rtf`; [`ReadFault::Protected`] for a sealed file;
/// [`ReadFault::Binary`] for another kind of package; [`ReadFault::Damaged`] when the zip or the main part is;
/// [`ReadFault::TooLarge`] and [`ReadFault::TooComplex`] for more than is read.
pub fn read(bytes: &[u8]) -> Result<Incoming, ReadFault> {
    let mut package = Package::open(bytes)?;
    let (name, text) = main_part(&mut package)?;
    let tree = Tree::parse(&text).map_err(|fault| main_fault(fault, &name))?;
    let root = tree.root();
    let body = root.child("body").filter(|_| root.name() == "document");
    let body = body.ok_or_else(|| not_main(&package, &name))?;
    let relations = Relations::of(&mut package, &name);
    let properties = properties::of(&mut package);
    let mut losses = Losses::default();
    let styles = side(&mut package, &relations, "styles", &mut losses, Styles::of);
    let numbering = side(
        &mut package,
        &relations,
        "numbering",
        &mut losses,
        Numbering::of,
    );
    let comments = Comments::of(&mut package, &relations);
    let mut walker = Walker {
        package: &mut package,
        styles: &styles,
        numbering: &numbering,
        relations: relations.clone(),
        losses,
        hands: Hands::default(),
        pictures: Pictures::default(),
        notes: Vec::new(),
        note_at: HashMap::new(),
        fields: Vec::new(),
        around: Tracked::default(),
        in_table: false,
        pending: Vec::new(),
        seq: 0,
        blocks: 0,
        text: 0,
    };
    walker.read_notes()?;
    let mut items: Vec<Item> = Vec::new();
    walker.blocks(body, &mut items)?;
    for part in &comments.damaged {
        walker.losses.tell(Loss::Other, part, 0);
    }
    if relations.parts("vbaProject").next().is_some() {
        walker.losses.tell(Loss::Macro, "", 0);
    }
    if properties.identity.is_none() {
        for text in headers::texts(walker.package, &relations) {
            walker.losses.tell(Loss::HeaderFooter, &text, 0);
        }
    }
    finish::incoming(walker, &items, comments, properties)
}

/// What a side part says; the usual when there is none, or none that can be read, which is told.
fn side<T: Default>(
    package: &mut Package,
    relations: &Relations,
    kind: &str,
    losses: &mut Losses,
    of: fn(Element) -> T,
) -> T {
    let Some(name) = relations.parts(kind).next() else {
        return T::default();
    };
    let text = xml_part(package, name).ok();
    match text.as_deref().map(Tree::parse) {
        Some(Ok(tree)) => of(tree.root()),
        _ => {
            losses.tell(Loss::Other, name, 0);
            T::default()
        }
    }
}
