//! Everything that stands around a text on its page.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use sanshen_document::Content;
use sanshen_formats::layout::{ChannelKind, Extras, Layout, LayoutFault, StepCredit};
use sanshen_formats::{CreditLine, Media, Printed, Published, markdown};

use crate::articles::view::PictureFile;
use crate::pictures::{damaged, kind_of, whole};
use crate::refusal::{Refusal, Result};
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::Format;

/// A text with all that is printed around it, and the layout that arranges it.
pub(crate) struct Setting {
    pub(crate) around: Around,
    /// The channel's layout; `None` for the one that files of a form have by themselves.
    pub(crate) layout: Option<Layout>,
    date: String,
    moment: String,
    section: String,
    site: String,
    contact: String,
    days: u32,
    pictures: BTreeMap<String, Media>,
}

/// What is known of a text that is to be printed.
pub(crate) struct Around {
    pub(crate) content: Content,
    /// 稿件编号.
    pub(crate) article_no: String,
    /// 0 for a draft.
    pub(crate) revision: u32,
    pub(crate) hash: String,
    /// The release; of a reading copy the save. Milliseconds UTC.
    pub(crate) at: i64,
    /// Who reviewed and edited it, in print order.
    pub(crate) credits: Vec<CreditLine>,
    /// The same by steps.
    pub(crate) steps: Vec<SignedStep>,
    /// Who released it; empty before that.
    pub(crate) editor: String,
    pub(crate) writer: String,
    /// Printed across every page; `None` for an approved text that leaves.
    pub(crate) watermark: Option<&'static str>,
    /// The body is printed to the letter, without what the layout would do to it: it is to come back and be compared.
    pub(crate) as_it_is: bool,
}

/// Who signed a step.
pub(crate) struct SignedStep {
    /// The step's id.
    pub(crate) step: String,
    /// Its shown name.
    pub(crate) name: String,
    pub(crate) person: String,
    /// This reviewer also wrote the text.
    pub(crate) wrote: bool,
}

impl Setting {
    /// Gathers the newsroom's own words and the pictures.
    pub(crate) async fn of(
        tx: &mut Tx<'_>,
        around: Around,
        layout: Option<Layout>,
    ) -> Result<Setting> {
        let newsroom = tx.store.newsroom().await?;
        let sections = tx.store.sections().await?;
        let mut sections = sections.into_iter();
        let section = sections.find(|section| section.id == around.content.section);
        let at = local(around.at);
        Ok(Setting {
            date: at.format("%Y-%m-%d").to_string(),
            moment: at.to_rfc3339(),
            section: section.map(|section| section.name).unwrap_or_default(),
            pictures: pictures(tx, &around.content).await?,
            site: newsroom.site,
            contact: newsroom.contact,
            days: newsroom.days,
            around,
            layout,
        })
    }

    /// Arranges the page for a file of this form and hands it over to a writer.
    pub(crate) fn print<T>(
        &self,
        format: Format,
        write: impl FnOnce(&Printed<'_>) -> Result<T>,
    ) -> Result<T> {
        let around = &self.around;
        let media = |sha256: &str| self.pictures.get(sha256).cloned();
        let page = Published {
            content: &around.content,
            article_no: &around.article_no,
            revision: around.revision,
            hash: &around.hash,
            published_at: &self.date,
            released_at: &self.moment,
            credits: &around.credits,
            disclaimer: None,
            site: &self.site,
            section: &self.section,
            media: &media,
        };
        let (layout, steps) = (self.layout(format), self.steps());
        let extras = self.extras(&steps);
        let dressed = match self.around.as_it_is {
            true => Cow::Borrowed(page.content),
            false => layout.dress(&page, &extras).map_err(layout_invalid)?,
        };
        let disclaimer = layout.disclaimer(&page, &extras).map_err(layout_invalid)?;
        let page = Published {
            content: &dressed,
            disclaimer: disclaimer.as_deref(),
            ..page
        };
        let pieces = layout.arrange(&page, &extras).map_err(layout_invalid)?;
        write(&Printed {
            page,
            pieces,
            watermark: around.watermark,
        })
    }

    /// The name that the layout gives a file of this form.
    pub(crate) fn file_name(&self, format: Format) -> Result<String> {
        let (addition, ending) = format.ending();
        self.print(format, |page| {
            let name = self.layout(format).file_name(&page.page, ending);
            let name = name.map_err(layout_invalid)?;
            let stem = name.strip_suffix(ending).unwrap_or(&name);
            let stem = stem.strip_suffix('.').unwrap_or(stem);
            Ok(format!("{stem}{addition}.{ending}"))
        })
    }

    /// The pictures that a file of this form looks for beside itself.
    pub(crate) fn beside(&self, format: Format) -> Result<Vec<PictureFile>> {
        if format != Format::Markdown {
            return Ok(Vec::new());
        }
        let shown = BTreeSet::from_iter(self.around.content.body.media());
        self.print(format, |page| {
            let file = |sha256: &str| {
                Some(PictureFile {
                    file_name: markdown::media_name(&page.page, sha256)?,
                    sha256: sha256.to_string(),
                })
            };
            Ok(shown.into_iter().filter_map(file).collect())
        })
    }

    fn layout(&self, format: Format) -> Cow<'_, Layout> {
        match &self.layout {
            Some(layout) => Cow::Borrowed(layout),
            None => Cow::Owned(match format {
                Format::Text => Layout::default_for(ChannelKind::Plain),
                Format::Wechat => Layout::default_for(ChannelKind::Wechat),
                Format::Docx | Format::Pdf => Layout::default_for(ChannelKind::Word),
                _ => Layout::standard(),
            }),
        }
    }

    fn steps(&self) -> Vec<StepCredit<'_>> {
        let signed = self.around.steps.iter();
        signed
            .map(|step| StepCredit {
                step: &step.step,
                name: &step.name,
                person: &step.person,
                wrote: step.wrote,
            })
            .collect()
    }

    fn extras<'a>(&'a self, steps: &'a [StepCredit<'a>]) -> Extras<'a> {
        let around = &self.around;
        Extras {
            contact: &self.contact,
            days: self.days.into(),
            steps,
            editor: &around.editor,
            writer: &around.writer,
            releaser: &around.editor,
            words: around.content.count().words,
        }
    }

    /// The bytes of a picture of the text.
    pub(crate) fn picture(&self, sha256: &str) -> Option<&Media> {
        self.pictures.get(sha256)
    }
}

/// The pictures of a text, by their hash.
async fn pictures(tx: &mut Tx<'_>, content: &Content) -> Result<BTreeMap<String, Media>> {
    let mut kept = BTreeMap::new();
    for media in BTreeSet::from_iter(content.body.media()) {
        // It was there when the text was saved, and nobody takes pictures out.
        let picture = whole(tx, media).await?.ok_or_else(|| damaged(media))?;
        let mime = kind_of(&picture)?.mime().into();
        let bytes = picture.bytes.into();
        kept.insert(media.to_string(), Media { mime, bytes });
    }
    Ok(kept)
}

/// Where a layout is wrong, and how.
pub(crate) fn layout_invalid(fault: LayoutFault) -> Refusal {
    Refusal::LayoutInvalid { fault }
}
