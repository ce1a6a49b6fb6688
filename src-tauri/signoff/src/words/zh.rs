//! Chinese.

mod detail;
mod faults;

use super::clock::in_beijing;
use super::{Words, short};
use crate::verifier::{Claim, ClaimId, Facts, NotProven, SignedBy, Status, Verdict};

pub const WORDS: Words = Words {
    verdict,
    facts,
    signed_by,
    claim,
    detail: detail::detail,
    mend,
    not_proven_heading: "以下各项，任何核验包都无法证明：",
    not_proven,
};

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Valid => "有效：各项全部成立，并与您给出的根指纹、台账头相符。",
        Verdict::Invalid => "无效：有不成立的项目，请勿采信。",
        Verdict::Unanchored => {
            "未锚定：没有发现问题，但还没有与您从别处得知的根指纹、台账头对上，不能算作有效。"
        }
    }
}

fn facts(facts: &Facts) -> Vec<String> {
    let revision = facts
        .revision
        .map_or("无".into(), |number| format!("第 {number} 稿"));
    vec![
        format!("单位：{}", short(&facts.newsroom)),
        format!("稿件编号：{}", short(&facts.article_no)),
        format!("标题：{}", short(&facts.title)),
        format!("签发稿次：{revision}"),
        format!("正文哈希：{}", facts.content_sha256),
        format!("根指纹：{}", facts.root),
        format!("台账头：{}（共 {} 条）", facts.head.root, facts.head.size),
    ]
}

fn signed_by(by: &SignedBy) -> String {
    let step = match by.step.as_str() {
        "release" => "签发",
        "export" => "导出",
        _ => &by.step_name,
    };
    let instead = match by.on_behalf_of.as_str() {
        "" => String::new(),
        other => format!("代{}", short(other)),
    };
    let opinion = match by.opinion.as_str() {
        "" => String::new(),
        opinion => format!("，意见：{}", short(opinion)),
    };
    format!(
        "{}：{}{instead}，{}，第 {} 稿{opinion}；密钥 {}，由{}登记",
        short(step),
        short(&by.name),
        in_beijing(&by.time),
        by.revision,
        by.key,
        short(&by.enrolled_by)
    )
}

fn claim(claim: &Claim) -> String {
    let text = match claim.id {
        ClaimId::Readable => "核验包完整，没有改动",
        ClaimId::Root => "名册的根密钥就是您所知道的那一把",
        ClaimId::Roster => "名册的每次变更都由当时有权的管理员签署",
        ClaimId::Content => "正文和图片就是签发的那一份",
        ClaimId::Policy => "审核流程就是送审时定下的那一份",
        ClaimId::Signatures => "每个签字都出自本人当时有效的密钥",
        ClaimId::Roles => "每位审核人当时都有权审该级，撰稿人没有越级审自己的稿",
        ClaimId::ThreeReviews => "各审级都由不同的人对同一份文稿签字通过",
        ClaimId::Chain => "稿件的经过首尾相连，与签字一一对应",
        ClaimId::Release => "各级签字之后，由编辑签发",
        ClaimId::Exports => "导出的文件就是导出人签字认可的文件",
        ClaimId::After => "签发之后没有改动或撤回",
        ClaimId::Ledger => "所有事项都在台账中应有的位置",
        ClaimId::Head => "台账与您所知道的台账头相符",
    };
    match claim.status {
        Status::Holds => format!("成立：{text}。"),
        Status::Fails => format!("不成立：{text}。"),
        Status::Unknown => format!("无法判断：{text}。"),
    }
}

fn mend(claim: &Claim) -> &'static str {
    match claim.id {
        ClaimId::Readable => {
            "请向出具单位重新索取原文件，不要解开后再打包，也不要用会改动附件的方式转发。"
        }
        ClaimId::Root => {
            "这可能不是该单位的名册。请用发稿审核单上的根指纹重新核对，或直接向该单位查问。"
        }
        ClaimId::Roster => "名册不可信，其中的签字都不能采信。请向该单位的编辑负责人查问。",
        ClaimId::Content => "这份正文或图片不是审过的那一份，请索取签发的原稿。",
        ClaimId::Policy => "无从确认要经过哪几级审核，请向出具单位查问。",
        ClaimId::Signatures => "请不要采信上述签字，并向签字人本人核实。",
        ClaimId::Roles => "上述签字不符合审核流程，请向出具单位查问。",
        ClaimId::ThreeReviews => "三审没有走完，请不要当作已审稿件使用。",
        ClaimId::Chain => "稿件的经过被改动过，请向出具单位索取新的核验包，并保留这一份。",
        ClaimId::Release => "这份稿件没有按规定签发，请不要使用。",
        ClaimId::Exports => "请不要使用对不上的文件，另行索取导出的原文件。",
        ClaimId::After => "这份稿件签发后又有变动，请向出具单位索取最新的核验包。",
        ClaimId::Ledger => "台账被改动过，请保留这一份并向出具单位查问。",
        ClaimId::Head => "请索取更新的核验包再核对。",
    }
}

fn not_proven(unproven: &NotProven) -> String {
    match unproven {
        NotProven::TrueTime => "真实的时间：所有时间都取自签字人的电脑。".into(),
        NotProven::WasRead => "签字人真的读过全文。".into(),
        NotProven::AfterHead { size } => {
            format!("台账第 {size} 条之后发生的事和先后次序，包括之后的改稿、撤稿。")
        }
        NotProven::OtherBranch => {
            "台账里没有记在本稿名下、包内却没有列出的其他事项：这只有保管整本台账的单位才能出示。"
                .into()
        }
        NotProven::WholeRoster { changes } => format!(
            "包内列出的 {changes} 次名册变更之外没有别的变更：本稿的每一条记录和每个签字都以其中当时的一份为准；如果此后的签字人和台账保管人都略过某次变更，本包看不出来。"
        ),
        NotProven::TrueWriter => "登记的撰稿人就是作者：撰稿、送审都不用签字。".into(),
        NotProven::RealPersons => {
            "每个名字就是那位真人：这由登记密钥的管理员担保，登记人已列在各签字之后。".into()
        }
        NotProven::KeyReplaced { name, by, seq } => format!(
            "{}本人同意更换密钥：台账第 {seq} 条由{}换成了现在这一把，请向本人核实。",
            short(name),
            short(by)
        ),
        NotProven::KeyIsNew { name, by, seq } => format!(
            "{}的密钥确为本人所有：它在本稿开始之后才由{}登记（台账第 {seq} 条），请向本人核实。",
            short(name),
            short(by)
        ),
        NotProven::KeyByReleaser { name, by, seq } => format!(
            "{}的密钥确为本人所有：登记人{}也签发或导出了本稿（台账第 {seq} 条登记），请向本人核实。",
            short(name),
            short(by)
        ),
        NotProven::FilesShowContent => "导出的版面与正文一致：这由导出人担保。".into(),
    }
}
