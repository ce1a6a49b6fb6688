//! The channels there are.

use sanshen_formats::layout::{
    ChannelKind, CreditShape, FILTERS, Filter, Layout, VARIABLES, Variable,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::{Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::store::ChannelRow;
use crate::tx::Tx;
use crate::words::{Format, named};

/// Every channel, in the order of their names.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListChannels {}

/// What a layout can be begun from, and what its lines can say.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPresets {}

/// One channel.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChannelView {
    /// The channel's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How its pages are laid out.
    pub layout: Layout,
    /// The forms in which its pages leave.
    pub formats: Vec<Format>,
}

/// What a layout can be begun from, and what its lines can say.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LayoutPresets {
    /// A layout for each kind of place.
    pub kinds: Vec<KindPreset>,
    /// The standard layout with each shape of credits.
    pub shapes: Vec<ShapePreset>,
    /// What the lines of a layout can say.
    pub variables: Vec<Variable>,
    /// How they can say it.
    pub filters: Vec<Filter>,
}

/// A layout for a kind of place.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KindPreset {
    /// The kind.
    pub kind: ChannelKind,
    /// The layout.
    pub layout: Layout,
}

/// A layout with credits of one shape.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShapePreset {
    /// The shape.
    pub shape: CreditShape,
    /// The layout.
    pub layout: Layout,
}

impl Command for ListChannels {
    const NAME: &'static str = "channels";
    const WHO: Who = Who::Staff;
    type Output = Vec<ChannelView>;
}

impl Command for ShowPresets {
    const NAME: &'static str = "layout_presets";
    const WHO: Who = Who::Staff;
    type Output = LayoutPresets;
}

impl Ask for ListChannels {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ChannelView>> {
        channels(tx).await
    }
}

impl Ask for ShowPresets {
    async fn run(self, _: &mut Tx<'_>) -> Result<LayoutPresets> {
        let kinds = [
            ChannelKind::Web,
            ChannelKind::Wechat,
            ChannelKind::Word,
            ChannelKind::Plain,
        ];
        let kinds = kinds.into_iter().map(|kind| KindPreset {
            kind,
            layout: Layout::default_for(kind),
        });
        let shapes = Layout::presets().into_iter();
        Ok(LayoutPresets {
            kinds: kinds.collect(),
            shapes: shapes
                .map(|(shape, layout)| ShapePreset { shape, layout })
                .collect(),
            variables: VARIABLES.to_vec(),
            filters: FILTERS.to_vec(),
        })
    }
}

/// Every channel, in the order of their names.
pub(super) async fn channels(tx: &mut Tx<'_>) -> Result<Vec<ChannelView>> {
    tx.store.channels().await?.into_iter().map(view).collect()
}

/// The layout of that channel; `None` when none is asked for.
pub(crate) async fn layout_of(tx: &mut Tx<'_>, channel: Option<&str>) -> Result<Option<Layout>> {
    let Some(id) = channel else {
        return Ok(None);
    };
    let mut channels = channels(tx).await?.into_iter();
    let found = channels.find(|channel| channel.id == id);
    let found = found.ok_or_else(|| Refusal::NotFound {
        what: "channel".into(),
        id: id.into(),
    })?;
    Ok(Some(found.layout))
}

fn view(row: ChannelRow) -> Result<ChannelView> {
    let damaged = || Refusal::RecordDamaged {
        what: "channel".into(),
        id: row.id.clone(),
    };
    let formats = row.formats.split(',').filter(|name| !name.is_empty());
    let formats: Option<Vec<Format>> = formats.map(named).collect();
    Ok(ChannelView {
        layout: serde_json::from_str(&row.layout).map_err(|_| damaged())?,
        formats: formats.ok_or_else(damaged)?,
        id: row.id,
        name: row.name,
    })
}
