//! The fields of an article: theirs where ours left them alone.

use super::report::Report;
use crate::Content;
use crate::compare::contributors;
use crate::names::Named;

/// Which of three values stands: theirs if ours is still that of base, ours if theirs is; `None` when both changed it
/// differently.
pub(super) fn one_of<'a, T: PartialEq + ?Sized>(
    base: &T,
    theirs: &'a T,
    ours: &'a T,
) -> Option<&'a T> {
    match () {
        () if theirs == base || theirs == ours => Some(ours),
        () if ours == base => Some(theirs),
        () => None,
    }
}

/// Makes their changes of one value in `ours`; what does not fit is reported under `field` of `block`.
pub(super) fn settle<T: PartialEq + Clone>(
    report: &mut Report,
    (block, field): (&str, &'static str),
    (base, theirs): (&T, &T),
    ours: &mut T,
    shown: impl Fn(&T) -> String,
) {
    if theirs == base {
        return;
    }
    match one_of(base, theirs, ours).cloned() {
        Some(value) => {
            *ours = value;
            report.done();
        }
        None => report.field(block, field, shown(base), shown(theirs)),
    }
}

/// Their changes of every field but the body, made in `ours`.
pub(super) fn fields(report: &mut Report, base: &Content, theirs: &Content, ours: &mut Content) {
    macro_rules! settle {
        ($field:ident, $shown:expr) => {
            settle(
                report,
                ("", stringify!($field)),
                (&base.$field, &theirs.$field),
                &mut ours.$field,
                $shown,
            )
        };
    }
    settle!(kicker, String::clone);
    settle!(title, String::clone);
    settle!(subtitle, String::clone);
    settle!(byline, |names| names.join("、"));
    settle!(contributors, |all| contributors(all));
    settle!(origin, |origin| origin.name().to_owned());
    settle!(source_outlet, String::clone);
    settle!(origin_unit, String::clone);
    settle!(original_url, String::clone);
    settle!(original_date, String::clone);
    settle!(section, String::clone);
    settle!(summary, String::clone);
    settle!(keywords, |words| words.join("、"));
    settle!(disclaimer, |kind| kind.name().to_owned());
    settle!(ai_declared, bool::to_string);
}
