//! Pages as pictures to look at.

use typst::layout::{Frame, FrameItem};
use typst_layout::{Page, PagedDocument};
use typst_svg::SvgOptions;

/// The first `most` pages as SVG. Links are left out: a preview leads nowhere.
pub fn pictured(document: &PagedDocument, most: usize) -> Vec<String> {
    let pages = document.pages().iter().take(most);
    pages
        .map(|page| {
            let page = Page {
                frame: without_links(&page.frame),
                ..page.clone()
            };
            typst_svg::svg(&page, &SvgOptions::default())
        })
        .collect()
}

/// `frame` without its links at any depth, which the typesetter limits.
fn without_links(frame: &Frame) -> Frame {
    let mut bare = Frame::new(frame.size(), frame.kind());
    for (at, item) in frame.items() {
        let item = match item {
            FrameItem::Link(..) => continue,
            FrameItem::Group(group) => {
                let mut group = group.clone();
                group.frame = without_links(&group.frame);
                FrameItem::Group(group)
            }
            other => other.clone(),
        };
        bare.push(*at, item);
    }
    bare
}
