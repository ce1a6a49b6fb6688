//! What the variables hold on one page.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

use super::arrange::Extras;
use super::variables::{DISCLAIMER, VARIABLES};
use crate::publish::Published;

/// The values of the variables by their names.
#[derive(Clone, Debug)]
pub(super) struct Values(BTreeMap<&'static str, Value>);

impl Values {
    /// Those that the name of a file may use.
    pub(super) fn of_name(page: &Published) -> Self {
        let content = page.content;
        let text = |text: &str| Value::from(text);
        Self(BTreeMap::from([
            ("标题", text(&content.title)),
            ("引题", text(&content.kicker)),
            ("副题", text(&content.subtitle)),
            ("发布时间", text(page.published_at)),
            ("来源", text(&content.source_outlet)),
            ("作者", names(&content.byline)),
            ("信息来源", text(&content.origin_unit)),
            ("栏目", text(page.section)),
            ("编号", text(page.article_no)),
            ("版本", Value::from(page.revision)),
            ("短码", text(page.short_hash())),
            ("站名", text(page.site)),
            ("原文链接", text(&content.original_url)),
            ("原文日期", text(page.original_date().unwrap_or_default())),
            ("摘要", text(&content.summary)),
            ("关键词", names(&content.keywords)),
        ]))
    }

    /// Those that a page may use; the disclaimer is not among them yet.
    pub(super) fn of_page(page: &Published, extras: &Extras) -> Self {
        let Self(mut values) = Self::of_name(page);
        values.insert("联系方式", Value::from(extras.contact));
        values.insert("期限", Value::from(extras.days));
        values.insert("字数", Value::from(extras.words));
        values.insert("编辑", Value::from(extras.editor));
        values.insert("撰稿人", Value::from(extras.writer));
        Self(values)
    }

    /// These values and the disclaimer.
    pub(super) fn with_disclaimer(mut self, words: &str) -> Self {
        self.0.insert(DISCLAIMER, Value::from(words));
        self
    }

    /// The samples of the table: those that a file's name may use, those of a disclaimer, or all.
    pub(super) fn samples(file_name: bool, disclaimer: bool) -> Self {
        let here = VARIABLES
            .iter()
            .filter(|one| one.in_file_name || !file_name)
            .filter(|one| one.name != DISCLAIMER || !disclaimer);
        let sample = here.map(|one| {
            let value = match one.list {
                true => names(
                    &one.sample
                        .split('、')
                        .map(str::to_owned)
                        .collect::<Vec<_>>(),
                ),
                false => Value::from(one.sample),
            };
            (one.name, value)
        });
        Self(sample.collect())
    }

    /// Whether there is a variable of this name here.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether the variable is empty, or 0.
    pub(super) fn is_empty(&self, name: &str) -> bool {
        self.0.get(name).is_none_or(|value| !value.is_true())
    }

    /// As the engine takes them.
    pub(super) fn context(&self) -> Value {
        Value::from(self.0.clone())
    }
}

fn names(names: &[String]) -> Value {
    Value::from_object(Names(names.to_vec()))
}

/// A list that prints itself with `、` between its names.
#[derive(Debug)]
struct Names(Vec<String>);

impl Object for Names {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let name = self.0.get(key.as_usize()?)?;
        Some(Value::from(name.as_str()))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.join("、"))
    }
}
