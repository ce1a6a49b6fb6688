//! Text to tree.

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::arena::Arena;
use super::gate::{Gate, KeptOut};
use super::sink::Sink;
use super::thin::thinned;

/// The tree of a page, what was kept out of it, and how many tags lost attributes beyond count.
///
/// Every text has a tree: it is built by the WHATWG's algorithm, scripts off, within the limits of [`Gate`].
pub(super) fn parse(page: &str) -> (Arena, KeptOut, u32) {
    let (page, cut) = thinned(page);
    let options = TreeBuilderOpts {
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    let gate = Gate::before(TreeBuilder::new(Sink::default(), options));
    let tokenizer = Tokenizer::new(gate, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page.as_ref()));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let (arena, out) = tokenizer.sink.finish();
    (arena, out, cut)
}
