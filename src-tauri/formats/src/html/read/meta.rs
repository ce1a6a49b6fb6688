//! What a page's head says of it.

use super::arena::{Arena, NodeId};
use super::plain::clean_line;
use crate::incoming::{Identity, Properties};

/// The most characters of a property, and the most keywords.
const LONGEST: usize = 2_000;
const KEYWORDS: usize = 200;

/// The title and the metas that are read; empty where the page has none.
#[derive(Debug, Default)]
pub(super) struct PageMeta {
    /// `<title>`, the site's name often behind the article's.
    pub title: String,
    /// The article's own title, as government sites (ArticleTitle) and social networks (og:title) want it.
    article_title: String,
    author: String,
    summary: String,
    keywords: Vec<String>,
    /// Our own: 稿件编号, version and hash.
    article: Option<String>,
    revision: String,
    hash: String,
}

impl PageMeta {
    /// Reads the head of a page.
    pub fn of(arena: &Arena) -> Self {
        let mut meta = PageMeta::default();
        for node in arena.all() {
            match arena.name(node) {
                "meta" => meta.take(arena, node),
                "title" if meta.title.is_empty() => {
                    let texts = arena.children(node).filter_map(|child| arena.text(child));
                    meta.title = short(&texts.collect::<String>());
                }
                _ => {}
            }
        }
        meta
    }

    fn take(&mut self, arena: &Arena, node: NodeId) {
        let name = arena
            .attr(node, "name")
            .or_else(|| arena.attr(node, "property"));
        let value = short(arena.attr(node, "content").unwrap_or_default());
        let field = match name.unwrap_or_default().to_ascii_lowercase().as_str() {
            "articletitle" | "og:title" => &mut self.article_title,
            "author" => &mut self.author,
            "description" => &mut self.summary,
            "revision" => &mut self.revision,
            "hash" => &mut self.hash,
            "keywords" => {
                if self.keywords.is_empty() {
                    self.keywords = words(&value);
                }
                return;
            }
            "article" => {
                self.article.get_or_insert(value);
                return;
            }
            _ => return,
        };
        if field.is_empty() {
            *field = value;
        }
    }

    /// The article's title as the head gives it, the site's name cut off; `None` when there is none.
    pub fn headline(&self) -> Option<String> {
        let own = Some(self.article_title.clone()).filter(|title| !title.is_empty());
        own.or_else(|| {
            let parts = ["_", " - ", "-", " | ", "|", "——", "–"];
            let cut = parts
                .into_iter()
                .filter_map(|part| self.title.find(part))
                .min();
            let title = self.title.get(..cut.unwrap_or(self.title.len()))?.trim();
            (title.chars().count() >= 4).then(|| title.to_owned())
        })
    }

    /// Whether it is a whole page of our own writer.
    pub fn identity(&self) -> Option<Identity> {
        let article_no = self.article.clone()?;
        let (number, rest) = self
            .revision
            .split_once(';')
            .unwrap_or((&self.revision, ""));
        let revision = number.trim().parse().ok()?;
        let short = rest.trim().strip_prefix("sha256=").unwrap_or_default();
        let hash = Some(&*self.hash)
            .filter(|hash| !hash.is_empty())
            .unwrap_or(short);
        let is_hash = (8..=64).contains(&hash.len()) && hash.bytes().all(|b| b.is_ascii_hexdigit());
        is_hash.then(|| Identity {
            article_no,
            revision,
            hash: hash.to_owned(),
        })
    }

    /// As properties of the file.
    pub fn properties(self) -> Properties {
        let identity = self.identity();
        let title = match self.article_title.is_empty() {
            true => self.title,
            false => self.article_title,
        };
        Properties {
            title,
            author: self.author,
            modified_by: String::new(),
            summary: self.summary,
            keywords: self.keywords,
            identity,
        }
    }
}

fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    clean_line(&words.join(" ")).chars().take(LONGEST).collect()
}

fn words(value: &str) -> Vec<String> {
    let parts = value
        .split([',', '，', '、', ';', '；', '|'])
        .map(str::trim);
    let parts = parts.filter(|word| !word.is_empty()).map(str::to_owned);
    parts.take(KEYWORDS).collect()
}
