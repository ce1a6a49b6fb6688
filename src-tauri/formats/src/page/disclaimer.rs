//! Which of the field's three disclaimers a paragraph is.

use sanshen_document::Disclaimer;

/// Whether the paragraph says of itself that it is a disclaimer.
pub(super) fn opens(text: &str) -> bool {
    let bare = text.trim_start_matches(['[', '【', '［', '〔', '(', '（', '*', '※', ' ']);
    let named = [
        "免责声明",
        "版权声明",
        "转载声明",
        "特别声明",
        "郑重声明",
        "本网声明",
    ];
    let marked = bare.len() < text.len() || bare.contains([':', '：']);
    let plain = bare
        .strip_prefix("声明")
        .is_some_and(|rest| rest.starts_with([':', '：', ']', '】', '］']));
    bare.starts_with("凡本网注明")
        || (marked && named.iter().any(|name| bare.starts_with(name)))
        || (plain && kind_of(text).is_some())
}

/// The kind by its wording; `None` when it is none of the three.
pub(super) fn kind_of(text: &str) -> Option<Disclaimer> {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let reprint = has(&["转载", "转自", "网络"]);
    if has(&[
        "凡本网注明",
        "凡本站注明",
        "来源：本网",
        "来源:本网",
        "均为本网",
        "版权归本网",
        "版权均属",
    ]) {
        Some(Disclaimer::OwnWorks)
    } else if reprint
        && has(&[
            "学习",
            "交流",
            "参考",
            "传递更多信息",
            "非商业",
            "不构成商业",
        ])
    {
        Some(Disclaimer::ReprintForStudy)
    } else if reprint && has(&["部分", "本公众号", "本号", "本平台"]) {
        Some(Disclaimer::PartlyReprinted)
    } else {
        None
    }
}
