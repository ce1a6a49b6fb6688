//! The fragment as it grows.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{WechatPicture, style};
use crate::html::escaped;
use crate::publish::{Footnotes, Published};

/// A fragment being written.
pub(super) struct Draft<'a, 'p> {
    pub page: &'p Published<'a>,
    pub html: String,
    pub notes: Footnotes<'a>,
    pub pictures: Vec<WechatPicture>,
    /// How many bytes of `html` are the pictures' data; all ASCII, so as many characters.
    pub data: usize,
}

impl<'a, 'p> Draft<'a, 'p> {
    pub(super) fn new(page: &'p Published<'a>) -> Self {
        Self {
            page,
            html: String::new(),
            notes: Footnotes::default(),
            pictures: Vec::new(),
            data: 0,
        }
    }

    /// An element begins. `style` is ours, never a text's.
    pub(super) fn open(&mut self, element: &str, style: &str) {
        self.open_with(element, style, "");
    }

    /// An element begins with more attributes of ours.
    pub(super) fn open_with(&mut self, element: &str, style: &str, attributes: &str) {
        self.html += &format!("<{element} style=\"{style}\"{attributes}>");
    }

    /// An element ends. Line ends would count, and the editor would make blanks of them.
    pub(super) fn close(&mut self, element: &str) {
        self.html += &format!("</{element}>");
    }

    /// A text, which cannot become markup.
    pub(super) fn text(&mut self, text: &str) {
        self.html += &escaped(text);
    }

    /// A paragraph of plain text.
    pub(super) fn line(&mut self, style: &str, text: &str) {
        self.open("p", style);
        self.text(text);
        self.close("p");
    }

    pub(super) fn status(&mut self, words: Option<&str>) {
        if let Some(words) = words {
            self.line(style::STATUS, words);
        }
    }

    /// The picture itself, or words in its place; listed either way.
    pub(super) fn picture(&mut self, sha256: &str, alt: &str, caption: &str) {
        let picture = self.page.picture(sha256);
        self.pictures.push(WechatPicture {
            sha256: sha256.to_owned(),
            alt: alt.to_owned(),
            caption: caption.to_owned(),
            embedded: picture.is_some(),
        });
        let Some((media, _)) = picture else {
            self.line(style::MISSING, &format!("[图片未附：{alt}]"));
            return;
        };
        let data = format!(
            "data:{};base64,{}",
            media.mime,
            STANDARD.encode(&media.bytes)
        );
        self.data += data.len();
        let attributes = format!(
            " src=\"{data}\" data-sanshen=\"{}\" alt=\"{}\"",
            escaped(sha256),
            escaped(alt)
        );
        self.open_with("img", style::PICTURE, &attributes);
    }
}
