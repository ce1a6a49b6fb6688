//! Why, in each place.

use super::super::short;
use super::{claim, faults};
use crate::verifier::{Claim, Detail, Distrust, Status};

pub fn detail(detail: &Detail) -> String {
    match detail {
        Detail::Unreadable { fault } => faults::bundle(fault),
        Detail::NeedsFirst { claim: id } => {
            let (id, status, details) = (*id, Status::Unknown, Vec::new());
            let first = claim(&Claim {
                id,
                status,
                details,
            });
            let first = first
                .trim_start_matches("无法判断：")
                .trim_end_matches('。');
            format!("要先成立“{first}”，才能判断这一项。")
        }
        Detail::RootNotAsked => "您没有给出根指纹。请用发稿审核单上印的根指纹再核验一次。".into(),
        Detail::RootDiffers { found, asked } => {
            format!("包内的根指纹是 {found}，您给出的是 {}。", short(asked))
        }
        Detail::RosterBroken { change, fault } => {
            format!(
                "名册第 {change} 次变更不能算数：{}。",
                faults::roster(fault)
            )
        }
        Detail::RosterEventDiffers { change } => {
            format!("名册第 {change} 次变更与台账的记录对不上。")
        }
        Detail::NewsroomDiffers => "包上写的单位与名册的单位不同。".into(),
        Detail::ContentDiffers { signed, found } => {
            format!("签发的正文哈希是 {signed}，包内的是 {found}。")
        }
        Detail::ContentUnreadable => "正文无法读出。".into(),
        Detail::MediaMissing { media } => format!("缺少正文用到的图片 {}。", short(media)),
        Detail::MediaDiffers { media } => format!("图片 {media} 被改动过。"),
        Detail::MediaNotShown { media } => format!("图片 {media} 在正文里没有用到。"),
        Detail::PolicyDiffers => "包内的审核流程不是签发时所依据的那一份。".into(),
        Detail::PolicyUnusable => "审核流程无法读出，或缺少三审中的某一级，或有重复的审级。".into(),
        Detail::OtherPolicy { at } => format!("{} 依据的是另一份审核流程。", short(at)),
        Detail::Distrusted {
            file,
            name,
            distrust,
        } => format!("{}（{}）：{}。", short(file), short(name), why(distrust)),
        Detail::NotEligible { name, step } => {
            format!("{}当时无权审 {}。", short(name), short(step))
        }
        Detail::WriterReviewed { name, step } => {
            format!("撰稿人{}审了自己稿件的 {}。", short(name), short(step))
        }
        Detail::TwoSteps { name } => format!("{}在同一轮里审了两级。", short(name)),
        Detail::StepOpen { step } => format!("{} 没有对这份文稿有效的签字。", short(step)),
        Detail::SamePerson { name } => format!("{}一人签了不止一级。", short(name)),
        Detail::OutOfOrder { step } => format!("{} 先于前面的审级签了字。", short(step)),
        Detail::OtherSignoffs => "签发书列出的签字，不是现在成立的那几个。".into(),
        Detail::ChainBroken { fault } => faults::chain(fault),
        Detail::OtherArticle { at } => format!("{} 属于另一篇稿件。", short(at)),
        Detail::EventDiffers { file } => format!("{} 与台账的记录对不上。", short(file)),
        Detail::StatementMissing { seq } => format!("台账第 {seq} 条所记的签字不在包内。"),
        Detail::UnknownText { file } => {
            format!("{} 所审的稿次或轮次，在那之前没有送审记录。", short(file))
        }
        Detail::UnknownEvent { seq, kind } => {
            format!(
                "台账第 {seq} 条是本程序不认识的事项（{}），请换用新版程序。",
                short(kind)
            )
        }
        Detail::OtherRosterThen { seq } => {
            format!("台账第 {seq} 条所依据的不是当时的名册，可能有名册变更被略去。")
        }
        Detail::NotReleased => "没有签发书。".into(),
        Detail::NotAnEditor { name } => format!("{}当时不是编辑。", short(name)),
        Detail::ReleasedTooEarly => "签发在前，签字在后。".into(),
        Detail::NotTheLastText => "签发的不是当时最后一次送审或改定的文稿。".into(),
        Detail::SetAside { seq, kind } => match kind.as_str() {
            "decision.hold" => format!("台账第 {seq} 条留作待用后，没有恢复送审就签发了。"),
            "decision.reject" => format!("台账第 {seq} 条已经退稿，不能再签发。"),
            "decision.spike" => format!("台账第 {seq} 条已经毙稿，不能再签发。"),
            _ => format!("台账第 {seq} 条退给撰稿人后，没有重新送审就签发了。"),
        },
        Detail::NotHeld { seq } => format!("台账第 {seq} 条恢复送审，而稿件当时并没有留作待用。"),
        Detail::OtherRelease => "导出书所依据的不是这次签发。".into(),
        Detail::NotExported => "没有导出书。".into(),
        Detail::FileMissing { name } => format!("缺少导出的文件“{}”。", short(name)),
        Detail::FileDiffers { name } => format!("文件“{}”不是导出的那一份。", short(name)),
        Detail::FileNotNamed { name } => format!("文件“{}”不在导出书上。", short(name)),
        Detail::ChangedAfter { seq, kind } => {
            format!("签发之后，台账第 {seq} 条又有变动（{}）。", short(kind))
        }
        Detail::NotInLedger { seq } => format!("台账第 {seq} 条不在应有的位置。"),
        Detail::OtherHistory { size } => format!("前 {size} 条的台账头与包内的台账对不上。"),
        Detail::HeadElsewhere => "台账头不在本稿最后一条处，后面的事项可能被略去。".into(),
        Detail::HeadNotAsked => "您没有给出台账头。请用发稿审核单上印的台账头再核验一次。".into(),
        Detail::HeadNotCovered { size } => format!(
            "包内只到台账第 {size} 条，其中没有您给出的台账头：它可能晚于本包，也可能不属于这本台账。请索取更新的核验包。"
        ),
        Detail::HeadReached { size } => format!("您给出的是前 {size} 条的台账头。"),
    }
}

fn why(distrust: &Distrust) -> String {
    match distrust {
        Distrust::OtherNewsroom => "是为另一个单位签的".into(),
        Distrust::UnknownPerson => "名册里没有这个人".into(),
        Distrust::OtherName => "名册里这个人不叫这个名字".into(),
        Distrust::OnBehalf => "是代别人签的，而没有委托可查".into(),
        Distrust::NotTheirKey => "所用密钥从来不是本人的".into(),
        Distrust::KeyNotThen => "所用密钥当时还没有登记，或已经作废".into(),
        Distrust::OtherRoster => "签字时依据的不是当时的名册".into(),
        Distrust::BadSignature { fault } => faults::signature(*fault).into(),
        Distrust::NonceUsed => "随机数与另一个签字相同，是照搬来的".into(),
        Distrust::Unrecorded => "台账里没有这个签字".into(),
    }
}
