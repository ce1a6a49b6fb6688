//! A JSON value together with the way that led to it, so that a fault can say where it is.

use serde_json::{Map, Value};

use crate::schema::Kind;
use crate::{Fault, Problem};

/// Names out of hostile input are cut to this many characters in a fault.
const SHOWN: usize = 64;

pub(super) struct At<'a> {
    pub value: &'a Value,
    field: &'a str,
    index: Option<usize>,
    parent: Option<&'a At<'a>>,
}

impl<'a> At<'a> {
    pub fn root(value: &'a Value) -> Self {
        At {
            value,
            field: "",
            index: None,
            parent: None,
        }
    }

    /// A fault at this place.
    pub fn refuse(&self, problem: Problem) -> Fault {
        Fault {
            path: self.path(),
            problem,
        }
    }

    pub fn wrong_type(&self, expected: &'static str) -> Fault {
        self.refuse(Problem::WrongType { expected })
    }

    /// The required field `name` of this object.
    pub fn field(&self, name: &'static str) -> Result<At<'_>, Fault> {
        match self.object()?.get(name) {
            Some(value) => Ok(self.step(value, name, None)),
            None => Err(self.refuse_under(name, None, Problem::Missing)),
        }
    }

    /// The elements of the field `name`; none when there is no such field.
    pub fn list(&self, name: &'static str) -> Result<Vec<At<'_>>, Fault> {
        let Some(value) = self.object()?.get(name) else {
            return Ok(Vec::new());
        };
        let Value::Array(elements) = value else {
            return Err(self.step(value, name, None).wrong_type("array"));
        };
        let steps = elements.iter().enumerate();
        Ok(steps.map(|(i, e)| self.step(e, name, Some(i))).collect())
    }

    /// The elements of the field `name`, at least one.
    pub fn some(&self, name: &'static str) -> Result<Vec<At<'_>>, Fault> {
        let elements = self.list(name)?;
        if elements.is_empty() {
            return Err(self.refuse_under(name, Some(0), Problem::Missing));
        }
        Ok(elements)
    }

    /// Refuses every field but these.
    pub fn only(&self, names: &[&str]) -> Result<(), Fault> {
        match self.object()?.keys().find(|k| !names.contains(&k.as_str())) {
            Some(key) => Err(self.refuse(Problem::UnknownField { name: shown(key) })),
            None => Ok(()),
        }
    }

    /// Which of these kinds this object is, its keys checked; `None` when its `type` is none of them.
    pub fn kind_of(&self, kinds: &'static [Kind]) -> Result<Option<&'static Kind>, Fault> {
        let name = self.field("type")?;
        let name = name.str()?;
        let Some(kind) = kinds.iter().find(|kind| kind.name == name) else {
            return Ok(None);
        };
        if kind.attrs.is_empty() {
            self.only(&[&["type"], kind.keys].concat())?;
        } else {
            self.only(&[&["type", "attrs"], kind.keys].concat())?;
            self.field("attrs")?.only(kind.attrs)?;
        }
        Ok(Some(kind))
    }

    pub fn str(&self) -> Result<&'a str, Fault> {
        self.value.as_str().ok_or_else(|| self.wrong_type("string"))
    }

    pub fn bool(&self) -> Result<bool, Fault> {
        self.value.as_bool().ok_or_else(|| self.wrong_type("bool"))
    }

    /// A whole number within `least..=most`.
    pub fn number(&self, least: u32, most: u32) -> Result<u32, Fault> {
        if !self.value.is_i64() && !self.value.is_u64() {
            return Err(self.wrong_type("integer"));
        }
        let number = self.value.as_u64().and_then(|n| u32::try_from(n).ok());
        number
            .filter(|n| (least..=most).contains(n))
            .ok_or_else(|| self.refuse(Problem::OutOfRange { least, most }))
    }

    fn object(&self) -> Result<&'a Map<String, Value>, Fault> {
        self.value
            .as_object()
            .ok_or_else(|| self.wrong_type("object"))
    }

    fn step<'s>(&'s self, value: &'s Value, field: &'s str, index: Option<usize>) -> At<'s> {
        At {
            value,
            field,
            index,
            parent: Some(self),
        }
    }

    /// A fault at a place under this one where nothing stands.
    fn refuse_under(&self, field: &str, index: Option<usize>, problem: Problem) -> Fault {
        self.step(&Value::Null, field, index).refuse(problem)
    }

    fn path(&self) -> String {
        let mut steps = Vec::new();
        let mut at = self;
        while let Some(parent) = at.parent {
            steps.push(match at.index {
                Some(index) => format!("{}[{index}]", at.field),
                None => at.field.to_owned(),
            });
            at = parent;
        }
        steps.reverse();
        steps.join(".")
    }
}

/// The beginning of a name that came from outside.
pub(super) fn shown(name: &str) -> String {
    name.chars().take(SHOWN).collect()
}
