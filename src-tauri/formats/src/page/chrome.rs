//! The parts of a page that belong to the site and not to the article.

use super::lines::Line;

/// Words of the buttons above a page.
#[rustfmt::skip]
const HEADER_ANYWHERE: &[&str] = &[
    "设为首页", "加入收藏", "收藏本站", "无障碍浏览", "长者模式", "网站支持IPv6",
];

/// How where-am-I lines and rows of buttons begin.
#[rustfmt::skip]
const HEADER_FIRST: &[&str] = &[
    "当前位置", "当前所在", "您的位置", "您当前的位置", "您现在的位置", "您所在的位置", "你的位置",
    "所在位置", "今天是20", "首页>", "首页 >", "首页»", "首页 »", "首页/", "首页 /", "首页|",
    "首页 |", "打印本页", "【打印", "分享到", "字体：", "字号：", "字体:", "字号:", "【字体",
];

/// How names of sites end.
#[rustfmt::skip]
const SITE_NAME_LAST: &[&str] = &[
    "网", "网站", "门户", "门户网站", "频道", "日报", "晚报", "客户端", "中心", "政府", "发布",
    "平台", "在线",
];

/// How lines of a site's footer begin.
#[rustfmt::skip]
const FOOTER_FIRST: &[&str] = &[
    "本站部分信息", "本网部分转载", "本网站部分", "凡本站注明", "上一篇：", "上一篇:", "下一篇：",
    "下一篇:", "返回顶部", "返回首页", "打印本页", "关闭窗口", "扫一扫在手机", "分享到", "网站地图",
    "关于我们", "友情链接", "相关链接：", "相关阅读：", "Copyright", "©", "版权所有", "【打印",
    "【关闭",
];

/// Words that only a site's footer has.
#[rustfmt::skip]
const FOOTER_ANYWHERE: &[&str] = &[
    "版权所有", "ICP备", "公网安备", "网站标识码", "All Rights Reserved", "ICP证",
    "新闻信息服务许可证",
];

/// Words that a footer shares with the end of a notice.
#[rustfmt::skip]
const FOOTER_LIKELY: &[&str] = &[
    "主办", "主管", "承办", "协办", "联系电话", "监督电话", "举报电话", "办公区", "地址", "邮编",
    "邮箱", "QQ", "技术支持", "电话", "传真", "本网", "本站", "客服", "许可证", "浏览器", "网站",
];

/// Whether a line above the title is the site's: a greeting, a where-am-I line, a row of buttons.
pub(super) fn is_header(line: &Line) -> bool {
    let text = line.text.as_str();
    let trail = text.contains('>') && has(text, &["首页", "正文", "主页"]);
    let greeting = begins(text, &["欢迎来到", "欢迎访问", "欢迎光临", "您好"])
        && has(text, &["网", "站", "政府", "平台"]);
    let buttons = has(text, HEADER_ANYWHERE) || begins(text, HEADER_FIRST);
    line.length <= 120 && (trail || greeting || buttons)
}

/// Whether a short line alone above the title reads like the name of a site.
pub(super) fn is_site_name(line: &Line) -> bool {
    line.length <= 20 && SITE_NAME_LAST.iter().any(|word| line.text.ends_with(word))
}

/// How much a line says that it is the site's footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Footer {
    /// Nothing of an article looks like this.
    Certain,
    /// A telephone or an address: a notice ends with such lines too.
    Likely,
}

/// Whether a line below the body is the site's.
pub(super) fn footer(line: &Line) -> Option<Footer> {
    let text = line.text.as_str();
    let short = line.length <= 90 && !(line.indented && line.length > 45);
    if is_end(line) || begins(text, FOOTER_FIRST) || (short && has(text, FOOTER_ANYWHERE)) {
        return Some(Footer::Certain);
    }
    (line.length <= 200 && has(text, FOOTER_LIKELY)).then_some(Footer::Likely)
}

/// The word with which an account's pages end: `— END —`.
fn is_end(line: &Line) -> bool {
    let letters = line.text.chars().filter(|c| c.is_alphanumeric());
    line.length <= 12 && letters.collect::<String>().eq_ignore_ascii_case("end")
}

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

fn begins(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}
