//! Slips as an office would have them.

use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};
use sanshen_typeset::{
    Contributor, ExportedFile, Fonts, Ledger, Mark, Origin, Release, Root, Row, Slip,
};

const HASH: &str = "3f9a1c7be2d84056a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718";
const HEAD: &str = "b7d0e4c2915f3a680c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f40516273";

static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::of(font_files()).unwrap());

/// The fonts that these pages are looked at in (Debian: fonts-noto-cjk).
pub fn fonts() -> Fonts {
    FONTS.clone()
}

pub fn font_files() -> Vec<Vec<u8>> {
    let names = [
        "NotoSerifCJK-Regular",
        "NotoSansCJK-Regular",
        "NotoSansCJK-Bold",
    ];
    let path = |name| format!("/usr/share/fonts/opentype/noto/{name}.ttc");
    let read = |path: String| {
        std::fs::read(&path)
            .unwrap_or_else(|fault| panic!("{path}: {fault}; install fonts-noto-cjk"))
    };
    names.map(path).map(read).to_vec()
}

pub fn printed_at() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-23T16:40:12+08:00").unwrap()
}

/// An article that went through: one proof and three reviews, released.
pub fn slip() -> Slip {
    Slip {
        newsroom: "青石县融媒体中心".into(),
        heading: "发稿审核单".into(),
        article_no: "2026-0317".into(),
        kicker: Some("走进乡村看振兴".into()),
        title: "青石县老旧渡口改造完工，两岸村民出行缩短四十分钟".into(),
        subtitle: Some("新桥引道同步通车".into()),
        section: "要闻".into(),
        origin: Origin {
            kind: "原创".into(),
            source_outlet: Some("本网".into()),
            ..Origin::default()
        },
        writer: "周敏".into(),
        department: Some("采访部".into()),
        contributors: vec![
            Contributor {
                role: "摄影".into(),
                names: "何川、陆一舟".into(),
            },
            Contributor {
                role: "编辑".into(),
                names: "唐宁".into(),
            },
        ],
        summary: "改造历时十一个月，新建引道1.2公里，渡口停运期间由县交通局开行免费接驳车。".into(),
        keywords: "渡口改造；乡村道路；民生工程".into(),
        words: "1,284 字".into(),
        ai_declaration: "未使用生成式人工智能".into(),
        submitted_at: "2026-11-23 09:12".into(),
        urgent: false,
        deadline: Some("2026-11-23 18:00".into()),
        revision: "第3稿".into(),
        short_hash: "3f9a1c7b".into(),
        status: "三审通过，已签发".into(),
        approved: true,
        rows: rows(),
        exported: vec![
            file("2026-0317.html", "网页", "77ab01fe"),
            file("2026-0317.docx", "Word", "c0de4412"),
        ],
        release: Some(Release {
            by: "沈立".into(),
            at: "2026-11-23 16:31".into(),
        }),
        remarks: String::new(),
        content_hash: HASH.into(),
        root: Root {
            fingerprint: "9c4e17d02ab3f58866e1904dc7b5a3f20e8d6c4b2a1907f5e3d1c0b9a8776655".into(),
            words: "山川　石桥　晨雾　灯塔　麦田　远帆　松涛　白鹭".into(),
        },
        ledger: Ledger {
            number: "1,907".into(),
            hash: HEAD.into(),
        },
        qr_text: format!("sanshen:head:1907:{HEAD}"),
        printed_at: printed_at(),
    }
}

fn file(name: &str, format: &str, hash: &str) -> ExportedFile {
    ExportedFile {
        name: name.into(),
        format: format.into(),
        short_hash: hash.into(),
    }
}

pub fn row(step: &str, person: &str, opinion: &str, time: &str) -> Row {
    Row {
        step: step.into(),
        person: person.into(),
        on_behalf_of: None,
        outcome: "同意".into(),
        opinion: opinion.into(),
        time: format!("2026-11-23 {time}"),
        revision: "第3稿".into(),
        short_hash: "3f9a1c7b".into(),
        key: "a41f9c02".into(),
        standing: "有效".into(),
        mark: Mark::Stands,
    }
}

fn rows() -> Vec<Row> {
    let second = row("二审", "王芳", "“十一个月”与合同工期相符。", "14:05");
    vec![
        Row {
            revision: "第2稿".into(),
            short_hash: "a1b2c3d4".into(),
            standing: "已失效：第3稿由王芳修改".into(),
            mark: Mark::Fallen,
            ..row("一审", "李想", "事实清楚。", "10:02")
        },
        Row {
            outcome: "退回撰稿人".into(),
            revision: "第1稿".into(),
            short_hash: "09e8d7c6".into(),
            standing: "已退回".into(),
            mark: Mark::Returned,
            ..row(
                "一审",
                "李想",
                "里程数缺出处，请补县交通局的核对记录；第四段引语没有说话人。",
                "09:40",
            )
        },
        row("一审", "李想", "改动已核，同意。", "15:10"),
        row("一校", "陈静", "标点两处已改。", "15:22"),
        Row {
            on_behalf_of: Some("刘伟".into()),
            ..second
        },
        row("三审", "沈立", "同意刊发。", "16:20"),
    ]
}

/// The same with `count` steps.
pub fn with_rows(count: usize) -> Slip {
    let mut slip = slip();
    slip.rows = rows().into_iter().cycle().take(count).collect();
    slip
}

/// `count` characters of an opinion.
pub fn opinion(count: usize) -> String {
    "建议核对第三段所引数字，并与县统计局十月公报逐项比对；“两岸”宜写明村名。"
        .chars()
        .cycle()
        .take(count)
        .collect()
}

/// What must print the same way it was written.
pub fn hostile() -> Slip {
    Slip {
        title: "#read(\"/etc/passwd\") *粗* _斜_ $x^2$ <a href=\"javascript:alert(1)\">".into(),
        remarks: "#import \"@preview/x:1.0\": * \\ `code` = 标题 @ref [x](y) </svg><script>alert(2)</script>".into(),
        writer: "#panic()".into(),
        summary: "\\u{4e00} // 注释 /* 块 */ #let a = 1; #while true {}".into(),
        ..slip()
    }
}

/// Names that only large fonts have.
pub fn rare() -> Slip {
    let mut slip = slip();
    slip.writer = "㛃晓、𬱖、𠮷田".into();
    slip.title = "“三审三校”二十年：㛃老师与𬱖局长的对谈——从《青石报》到“青石发布”".into();
    slip
}

/// Everything as long as it gets.
pub fn long_titles() -> Slip {
    let mut slip = slip();
    slip.title = "关于进一步做好全县冬春季节森林草原防灭火和农村地区用火用电安全排查整治工作的通知（含附件一至附件九及各乡镇联系人名单）".repeat(3);
    slip.origin = Origin {
        kind: "转载".into(),
        source_outlet: Some("省林业和草原局".into()),
        origin_unit: Some("省森林草原防灭火指挥部办公室".into()),
        original_url: Some(format!(
            "https://www.example.gov.cn/{}/t20261120_1.html?id={}",
            "a".repeat(180),
            "0123456789".repeat(10)
        )),
        original_date: Some("2026-11-20".into()),
    };
    slip.rows[0].person = "Konstantin-Alexandrowitsch".into();
    slip.rows[0].short_hash = "0123456789abcdef0123456789abcdef".into();
    slip
}

/// Two reviews only.
pub fn unapproved() -> Slip {
    let mut slip = slip();
    slip.rows.truncate(5);
    slip.approved = false;
    slip.urgent = true;
    slip.status = "未完成三审：不得作为审定稿使用".into();
    slip.release = None;
    slip.exported.clear();
    slip.remarks = "三审人出差，预计今晚返回。".into();
    slip
}
