//! The bundle's README: what it is and how to check it, for whoever opens it in ten years.

use super::{Parts, Sealed};
use crate::roster::{Roster, principal};

/// Returns the README of these parts: Chinese, then English, then a line for each statement.
pub fn of(parts: &Parts<'_>, roster: &Roster) -> String {
    let (newsroom, article) = (&parts.newsroom.name, &parts.article.no);
    let (root, head) = (roster.root(), &parts.head);
    let (size, head) = (head.size, head.root);
    let mut text = format!(
        "# 三审核验包 / Sanshen bundle

单位：{newsroom}
稿件编号：{article}

这个文件里是一篇已签发稿件的全文、三审各级的签字、签字人名册、本稿的全部经过和导出的文件。不用账号、不用联网，任何人都可以自己核验。

根指纹，即创始人密钥的指纹（名册由此起信，请用发稿审核单上或向该单位另行问得的指纹核对）：

    {root}

台账头（本包做成时台账共 {size} 条）：

    {head}

用核验程序核对全部内容，FINGERPRINT 和 HEAD 填您从别处得知的指纹和台账头：

    sanshen-verify 本文件.zip --root FINGERPRINT --head HEAD

没有核验程序时，解开本包，用 OpenSSH 9.1 以上自带的 ssh-keygen 可以逐条核对签字，命令见文末，在 bash 里运行（Linux、macOS 自带，Windows 用 Git Bash）。这样只核对签字本身；签字人是否三人、各级是否齐全、名册是否可信，要用核验程序，或照 bundle.json 的格式自己核对。

## In English

{newsroom}, article {article}: the released text, the sign-offs of every review step, the roster of signers, everything that happened to the article, and the exported files. Anyone can check it without an account or a network.

The founder's key, from which the roster is trusted, is {root}. Compare it with a fingerprint that you know from elsewhere, such as a printed slip.

The ledger's head, over {size} events, is {head}.

To check everything: sanshen-verify BUNDLE.zip --root FINGERPRINT --head HEAD

Without that program, unpack this file and check each signature by the lines below, in bash (Linux, macOS, or Git Bash on Windows), with ssh-keygen of OpenSSH 9.1 or newer. They check the signatures alone, not that three different persons signed, nor the roster itself.

## ssh-keygen
"
    );
    for sealed in parts.roster.iter().chain(&parts.statements) {
        text.push_str(&format!("\n    {}\n", command(sealed)));
    }
    text
}

/// The line that checks one statement in the unpacked folder. A principal holds nothing that could end the quotes.
fn command(sealed: &Sealed) -> String {
    let signed = sealed.statement().signed();
    let signer = principal(signed.person_name);
    let purpose = sealed.statement().namespace();
    let time: String = signed
        .time
        .chars()
        .filter(char::is_ascii_digit)
        .take(14)
        .collect();
    let file = sealed.file();
    format!(
        "ssh-keygen -Y verify -f allowed_signers -I '{signer}' -n {purpose} -O verify-time={time}Z -s {file}.sig < {file}"
    )
}
