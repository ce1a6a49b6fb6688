//! The labels found on pages, and what they mean.

/// What a label says about the text after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// When the page was published.
    Published,
    /// When the original was published.
    OriginalDate,
    /// 来源.
    Source,
    /// 来源, and that it is a reprint.
    Reprinted,
    /// 信息来源.
    OriginUnit,
    Url,
    Author,
    Contributor,
    /// Who reviewed, edited or released the page read.
    Review,
    Keywords,
    Summary,
    Kicker,
    Title,
    Subtitle,
    /// Counters and buttons.
    Furniture,
    AiNotice,
}

/// What a label without padding means; `None` for every other word.
pub(super) fn meaning_of(label: &str) -> Option<Meaning> {
    Some(match label {
        "发布时间" | "发布日期" | "发表时间" | "发表日期" | "发稿时间" | "发文时间"
        | "更新时间" | "时间" | "日期" => Meaning::Published,
        "原文发布" | "原文发布时间" | "原文时间" | "原文日期" | "原发时间" | "原载时间" => {
            Meaning::OriginalDate
        }
        "来源" | "文章来源" | "稿件来源" | "新闻来源" | "内容来源" | "稿源" | "出处" => {
            Meaning::Source
        }
        "转自" | "转载自" | "转载来源" => Meaning::Reprinted,
        "信息来源" | "供稿单位" | "来稿单位" | "报送单位" | "投稿单位" | "信息提供" => {
            Meaning::OriginUnit
        }
        "原文链接" | "原文地址" | "原文网址" | "原链接" | "来源链接" | "阅读原文" => {
            Meaning::Url
        }
        "关键词" | "关键字" => Meaning::Keywords,
        "摘要" | "内容摘要" | "内容提要" | "核心提示" => Meaning::Summary,
        "引题" | "肩题" | "眉题" => Meaning::Kicker,
        "标题" | "正题" => Meaning::Title,
        "副题" | "副标题" => Meaning::Subtitle,
        "浏览次数" | "浏览量" | "浏览" | "点击数" | "点击量" | "点击率" | "点击" | "阅读次数"
        | "阅读量" | "阅读" | "访问量" | "访问次数" | "字体" | "字号" | "字体大小" | "分享"
        | "分享到" => Meaning::Furniture,
        "人工智能声明" | "AI声明" => Meaning::AiNotice,
        _ => return person_label(label).or_else(|| joint_label(label)),
    })
}

/// Words before the name of an office: 本报记者, 值班编委, 新媒体编辑.
#[rustfmt::skip]
const BEFORE_OFFICE: &[&str] = &[
    "本报", "本网", "本台", "本刊", "本社", "本版", "本期", "首席", "资深", "特派", "特约", "特邀",
    "驻站", "驻地", "见习", "实习", "助理", "视频", "新闻", "文字", "图片", "技术", "版面", "栏目",
    "频道", "新媒体", "融媒体", "全媒体", "融媒", "网络", "网站", "微信", "公众号", "平台", "客户端",
    "责任", "执行", "值班", "当班", "轮值", "视觉", "美术", "后期", "副", "总",
];

/// An office with one or two words before it.
fn office_label(label: &str) -> Option<Meaning> {
    let once = shorter(label)?;
    office(once).or_else(|| office(shorter(once)?))
}

fn shorter(label: &str) -> Option<&str> {
    let mut before = BEFORE_OFFICE.iter();
    before.find_map(|before| label.strip_prefix(before))
}

fn office(word: &str) -> Option<Meaning> {
    Some(match word {
        "记者" => Meaning::Author,
        "通讯员" | "摄影" | "摄像" | "摄影师" => Meaning::Contributor,
        "编辑" | "责编" | "编委" | "主编" | "总编" | "总编辑" | "主任" | "领导" | "监制"
        | "审核" | "审校" | "校对" => Meaning::Review,
        _ => return None,
    })
}

/// Several roles under one label: 一审/一校, 编辑、校对. Whoever also wrote is a reviewer of the page first.
fn joint_label(label: &str) -> Option<Meaning> {
    let parts: Vec<Meaning> = label
        .split(['/', '／', '、', '&'])
        .map(person_label)
        .collect::<Option<_>>()?;
    let any = |meaning| parts.contains(&meaning);
    Some(if any(Meaning::Review) {
        Meaning::Review
    } else if any(Meaning::Author) {
        Meaning::Author
    } else {
        Meaning::Contributor
    })
}

fn person_label(label: &str) -> Option<Meaning> {
    Some(match label {
        "作者" | "记者" | "本报记者" | "本网记者" | "本台记者" | "全媒体记者" | "融媒体记者"
        | "融媒记者" | "特约记者" | "见习记者" | "实习记者" | "撰稿" | "撰稿人" | "撰文" | "文"
        | "文字" | "文/图" | "图/文" | "图文" | "文图" | "拟稿" | "拟稿人" | "执笔" => {
            Meaning::Author
        }
        "摄影" | "摄影报道" | "摄像" | "供图" | "图片" | "图" | "图片来源" | "制图" | "通讯员"
        | "特约通讯员" | "供稿" | "供稿人" | "信息员" | "视频" | "剪辑" | "海报" | "设计"
        | "美编" | "美术编辑" | "视觉" | "漫画" | "翻译" | "策划" | "总策划" | "统筹"
        | "实习生" | "配音" | "播音" | "朗诵" => Meaning::Contributor,
        "一审" | "二审" | "三审" | "初审" | "复审" | "终审" | "决审" | "审核" | "审核人"
        | "审稿" | "审签" | "审校" | "审定" | "审读" | "签审" | "签发" | "签发人" | "核稿"
        | "保密审查" | "一审一校" | "二审二校" | "三审三校" | "一校" | "二校" | "三校" | "校对"
        | "责任校对" | "校审" | "编辑" | "责任编辑" | "责编" | "网络编辑" | "执行编辑"
        | "值班编辑" | "新媒体编辑" | "本期编辑" | "编审" | "主编" | "副主编" | "执行主编"
        | "值班主编" | "值班主任" | "总编" | "总编辑" | "值班总编" | "值班总编辑" | "监制"
        | "总监制" | "出品" | "出品人" | "总编审" | "发布" | "发布人" | "录入" | "上传" => {
            Meaning::Review
        }
        "摄影记者" | "视频记者" => Meaning::Contributor,
        _ => return office_label(label),
    })
}

/// Whether a label of this word is trusted at the foot before names of people only: 图 also begins a caption.
pub(super) fn is_plain_before_people(label: &str) -> bool {
    matches!(label, "文" | "图" | "视频" | "设计")
}

/// Whether a label of this word is trusted at the foot of a page too; the others also begin lines of an ordinary text,
/// such as 时间 in an invitation.
pub(super) fn is_plain_at_foot(label: &str) -> bool {
    !matches!(
        label,
        "时间"
            | "日期"
            | "标题"
            | "正题"
            | "阅读"
            | "点击"
            | "浏览"
            | "发布"
            | "出处"
            | "设计"
            | "文"
            | "图"
            | "视频"
            | "核心提示"
    )
}
