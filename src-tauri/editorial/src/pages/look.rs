//! What a page looks like before it leaves.

use sanshen_formats::{html, wechat};
use sanshen_signoff::sha256;
use sanshen_typeset::Form;
use serde::Serialize;
use ts_rs::TS;

use super::paper::typeset;
use super::setting::Setting;
use super::write::{Written, fonts, write};
use crate::articles::view::PictureFile;
use crate::refusal::Result;
use crate::tx::Tx;
use crate::words::Format;

/// A file before it leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExportLook {
    /// The suggested file name.
    pub file_name: String,
    /// How many bytes it will have.
    pub size: u32,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The pictures that belong beside it.
    pub pictures: Vec<PictureFile>,
    /// What it looks like.
    pub look: Look,
    /// What the WeChat editor wants to know; of that form only.
    pub wechat: Option<WechatView>,
}

/// What a file looks like.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Look {
    /// Its text, to the letter.
    Text {
        /// All of it.
        text: String,
    },
    /// A page without script; of Word and EPUB files what their page says, not how those programs set it.
    Html {
        /// All of it.
        html: String,
    },
    /// Pages of paper, the first ones.
    Pages {
        /// Each as an SVG picture.
        pages: Vec<String>,
        /// How many there are.
        of: u32,
    },
}

/// What goes into the fields of the WeChat editor, and what does not fit there.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WechatView {
    /// 标题.
    pub title: String,
    /// 作者.
    pub author: String,
    /// 摘要.
    pub digest: String,
    /// Every limit, kept or not.
    pub checks: Vec<LimitView>,
    /// The pictures, in the order of the text.
    pub pictures: Vec<WechatPictureView>,
}

/// One limit of the WeChat editor.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LimitView {
    /// `title`, `author`, `digest`, `content` (characters) or `content_bytes`.
    pub field: String,
    /// What the page has.
    pub has: u32,
    /// What it may have.
    pub most: u32,
}

/// A picture of a WeChat page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WechatPictureView {
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// What it shows.
    pub alt: String,
    /// Its caption.
    pub caption: String,
}

/// The look of a page in that form.
pub(crate) fn look(tx: &Tx<'_>, setting: &Setting, format: Format) -> Result<ExportLook> {
    let written = write(tx, setting, format)?;
    let bytes = written.bytes();
    Ok(ExportLook {
        file_name: setting.file_name(format)?,
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        sha256: sha256(bytes).to_string(),
        pictures: setting.beside(format)?,
        look: shown(tx, setting, format, written)?,
        wechat: match format {
            Format::Wechat => {
                Some(setting.print(format, |page| Ok(wechat_view(wechat::write(page))))?)
            }
            _ => None,
        },
    })
}

fn shown(tx: &Tx<'_>, setting: &Setting, format: Format, written: Written) -> Result<Look> {
    Ok(match (format, written) {
        (Format::Pdf, _) => {
            let set = typeset(setting, Form::Article, &fonts(tx)?)?;
            let of = u32::try_from(set.count).unwrap_or(u32::MAX);
            Look::Pages {
                pages: set.pages,
                of,
            }
        }
        (Format::Html | Format::Fragment | Format::Wechat, Written::Text(html)) => {
            Look::Html { html }
        }
        (_, Written::Text(text)) => Look::Text { text },
        (_, Written::Bytes(_)) => Look::Html {
            html: setting.print(format, |page| Ok(html::write(page)))?,
        },
    })
}

fn wechat_view(wechat: wechat::Wechat) -> WechatView {
    let checks = wechat.checks.iter().map(|check| LimitView {
        field: crate::words::name_of(check.field),
        has: check.has,
        most: check.most,
    });
    let pictures = wechat
        .pictures
        .into_iter()
        .map(|picture| WechatPictureView {
            sha256: picture.sha256,
            alt: picture.alt,
            caption: picture.caption,
        });
    WechatView {
        checks: checks.collect(),
        pictures: pictures.collect(),
        title: wechat.title,
        author: wechat.author,
        digest: wechat.digest,
    }
}
