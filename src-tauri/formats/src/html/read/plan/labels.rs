//! Lines around an article that are part of it.

/// Labels of the lines above and below an article, without blanks.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "发布时间", "发布日期", "发表时间", "发表日期", "发稿时间", "发文时间", "更新时间", "时间", "日期", "来源", "文章来源",
    "稿件来源", "新闻来源", "内容来源", "信息来源", "稿源", "出处", "转自", "转载自", "作者", "记者", "撰稿", "撰文", "文",
    "图", "文/图", "图/文", "供稿", "供稿单位", "来稿单位", "摄影", "供图", "通讯员", "编辑", "责任编辑", "责编",
    "网络编辑", "值班编辑", "校对", "责任校对", "审核", "审核人", "审稿", "审签", "签发", "签发人", "一审", "二审", "三审",
    "初审", "复审", "终审", "主编", "总编", "总编辑", "监制", "总监制", "策划", "统筹", "发布", "录入", "原文链接",
    "原文地址", "原文网址", "免责声明", "声明", "版权声明", "关键词", "摘要", "人工智能声明", "浏览次数", "点击数", "阅读",
    "字号", "字体", "分享", "分享到", "发布单位", "发布机构", "索引号", "文号", "稿号",
];

/// The most characters of a line below that is a credit.
const CREDIT: usize = 300;

/// Whether a line begins with a label that pages have above or below their text, in brackets or not.
pub(super) fn is_labelled(line: &str) -> bool {
    let line = line.trim_start_matches(['[', '【', '（', '(', '〔', ' ', '\u{3000}', '\u{a0}']);
    let head: String = line
        .chars()
        .take(16)
        .filter(|c| !c.is_whitespace())
        .collect();
    let end = head.find([':', '：', '|', '｜', '丨', '/', '／', ']', '】', '（', '(']);
    end.and_then(|end| head.get(..end))
        .is_some_and(|label| LABELS.contains(&label))
}

/// Whether a line below the article is a credit, a link to the original or a disclaimer.
pub(super) fn is_credit(line: &str) -> bool {
    line.chars().count() <= CREDIT && is_labelled(line)
}

/// Whether a line has a date in digits: the head line of many pages has no label.
pub(super) fn is_dated(line: &str) -> bool {
    let short = line.chars().count() <= 80;
    let year = |at: usize| {
        line.get(at..at + 2)
            .is_some_and(|start| start == "20" || start == "19")
    };
    let mut starts = line.char_indices().map(|(at, _)| at).filter(|&at| year(at));
    short
        && starts.any(|at| {
            let rest = line.get(at + 2..).unwrap_or_default();
            let mut rest = rest.chars();
            let digits = rest.by_ref().take(2).filter(char::is_ascii_digit).count() == 2;
            let mark = rest
                .next()
                .is_some_and(|c| matches!(c, '-' | '/' | '.' | '年'));
            digits && mark && rest.next().is_some_and(|c| c.is_ascii_digit())
        })
}
