//! The variables of templates.

use serde::Serialize;

/// A variable, as the window shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Variable {
    /// How a template calls it.
    pub name: &'static str,
    /// What it holds.
    pub meaning: &'static str,
    /// What it could hold; lists are parted by `、`.
    pub sample: &'static str,
    /// It holds several names, which `join` can part otherwise.
    pub list: bool,
    /// It may be used in the name of a file, too.
    pub in_file_name: bool,
}

/// Every variable there is. All are plain text; one that the page does not have is empty.
pub const VARIABLES: &[Variable] = &[
    named("标题", "标题", "青石镇：万亩稻田“排队”开镰"),
    named("引题", "标题上方的一行", "秋收一线"),
    named("副题", "标题下方的一行", "农机合作社跨镇调度见闻"),
    named("发布时间", "本页发布的日期，可带时刻", "2026-11-23 09:30"),
    named("来源", "稿件取自哪家媒体", "远山晚报"),
    list("作者", "署名的作者", "石见山、彭㛃"),
    named("信息来源", "提供信息的单位", "云岭县农业农村局"),
    named("栏目", "栏目名称", "乡镇动态"),
    named("编号", "稿件编号", "2026-0012"),
    named("版本", "审定的是第几版", "3"),
    named("短码", "内容校验码的前八位", "1a2b3c4d"),
    named("站名", "发布本页的网站或公众号", "云岭发布"),
    page("联系方式", "设置中填写的联系方式", "0851-0000000"),
    page("期限", "请来联系的天数", "30"),
    named("原文链接", "原文的网址", "https://example.com/news/7"),
    named("原文日期", "转载稿原文的日期", "2026-10-09"),
    named(
        "摘要",
        "摘要",
        "青石镇一万亩水稻进入收割期，农机实行预约调度。",
    ),
    list("关键词", "关键词", "秋收、农机"),
    page("字数", "正文字数", "860"),
    page("编辑", "编辑", "唐一诺"),
    page("撰稿人", "在本单位写稿的人", "欧阳敏"),
    page(
        "免责声明",
        "按稿件所选种类写成的免责声明，写免责声明本身时不能用",
        "本文转载自远山晚报。",
    ),
];

/// The variable that holds the disclaimer; the disclaimers themselves cannot use it.
pub(super) const DISCLAIMER: &str = "免责声明";

const fn named(name: &'static str, meaning: &'static str, sample: &'static str) -> Variable {
    Variable {
        name,
        meaning,
        sample,
        list: false,
        in_file_name: true,
    }
}

const fn list(name: &'static str, meaning: &'static str, sample: &'static str) -> Variable {
    Variable {
        list: true,
        ..named(name, meaning, sample)
    }
}

const fn page(name: &'static str, meaning: &'static str, sample: &'static str) -> Variable {
    Variable {
        in_file_name: false,
        ..named(name, meaning, sample)
    }
}
