//! `sanshenctl`: the newsroom without a window, over the same list of commands.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line speaks on the terminal"
)]

mod call;
mod fault;
mod files;
mod import;
mod proof;
mod room;
mod walkthrough;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use serde_json::json;

use crate::fault::Fault;

/// 三审台的命令行：与窗口使用同一套命令。
#[derive(Parser)]
#[command(name = "sanshenctl", version)]
struct Options {
    /// 编辑部所在的文件夹
    #[arg(long, global = true)]
    room: Option<PathBuf>,
    /// 以谁的身份（姓名或编号）
    #[arg(long = "as", global = true)]
    person: Option<String>,
    /// 从文件读取口令（第一行）；不给则在终端询问
    #[arg(long, global = true)]
    passphrase_file: Option<PathBuf>,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// 执行一条命令，参数为 JSON，结果为 JSON
    Call {
        /// 命令名，如 inbox、article、submit
        command: String,
        /// JSON 参数
        #[arg(default_value = "{}")]
        args: String,
    },
    /// 签一份声明：准备、签字、提交，一步完成
    Sign {
        /// prepare_decision、prepare_release、prepare_export 或 prepare_roster_change
        prepare: String,
        /// JSON 参数
        args: String,
    },
    /// 导入文件（Word、网页、Markdown、文本），各成一篇草稿
    Import {
        /// 文件
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// 导出已签发的稿件：逐篇签字、写文件，每篇一个文件夹
    Export {
        /// 稿件 id；不给则按栏目和时间取
        articles: Vec<String>,
        /// 只要这个栏目（名称或 id）
        #[arg(long)]
        section: Option<String>,
        /// 从哪一天签发的（YYYY-MM-DD）
        #[arg(long)]
        from: Option<String>,
        /// 到哪一天
        #[arg(long)]
        to: Option<String>,
        /// 格式，用逗号分开：text、html、fragment、markdown、wechat、docx、pdf、epub、ninjs、newsml、json
        #[arg(long, value_delimiter = ',', default_value = "docx,html")]
        formats: Vec<String>,
        /// 发布渠道（名称或 id）；不给则用标准版式
        #[arg(long)]
        channel: Option<String>,
        /// 写到哪个文件夹
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// 写出一份审阅稿，页页标明未经三审
    Copy {
        /// 稿件 id
        article: String,
        /// 格式：docx、docx_review（带修订和批注）、pdf、galley（校样）、html、text
        #[arg(long, default_value = "docx_review")]
        form: String,
        /// 给谁
        #[arg(long, default_value = "")]
        to: String,
        /// 写到哪个文件夹
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// 写出稿件台账
    Register {
        /// 从哪一天建稿的（YYYY-MM-DD）
        #[arg(long)]
        from: Option<String>,
        /// 到哪一天
        #[arg(long)]
        to: Option<String>,
        /// csv 或 xlsx
        #[arg(long, default_value = "xlsx")]
        form: String,
        /// 写到哪个文件夹
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// 查一个文件是不是从这里出去的：0 已签字导出，1 查无此件，2 审阅稿、来稿或被改动过
    Whose {
        /// 文件
        file: PathBuf,
    },
    /// 写出一篇已导出稿件的核验包（….sanshen.zip）
    Bundle {
        /// 稿件 id
        article: String,
        /// 写到哪个文件夹
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// 写出一篇稿件的发稿审核单（PDF）
    Slip {
        /// 稿件 id
        article: String,
        /// 写到哪个文件夹
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// 核验一个核验包：0 有效，1 无效，2 有效但未锚定；无需编辑部，也无需密钥
    Verify {
        /// 核验包
        bundle: PathBuf,
        /// 信任根的指纹（SHA256:… 或 64 位十六进制）
        #[arg(long, default_value = "")]
        root: String,
        /// 已知的账本头（64 位十六进制）
        #[arg(long, default_value = "")]
        head: String,
        /// 以 JSON 输出
        #[arg(long)]
        json: bool,
    },
    /// 打印签字人名单（OpenSSH allowed_signers）
    AllowedSigners,
    /// 在全新的演示编辑部里，把一个文件从导入走到导出
    Walkthrough {
        /// 从哪个文件
        #[arg(long)]
        from: PathBuf,
        /// 导出到哪个文件夹
        #[arg(long)]
        out: PathBuf,
    },
    /// 生成演示编辑部
    Demo {
        /// 放在哪个文件夹（须为空或不存在）
        folder: PathBuf,
    },
}

fn main() -> ExitCode {
    let options = Options::parse();
    let Ok(runtime) = tokio::runtime::Runtime::new() else {
        eprintln!("无法启动：系统不允许新建线程。");
        return ExitCode::FAILURE;
    };
    match runtime.block_on(run(options)) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<ExitCode, Fault> {
    match &options.what {
        What::Verify {
            bundle,
            root,
            head,
            json,
        } => return proof::verify(bundle, root, head, *json),
        What::Walkthrough { from, out } => walkthrough::run(from, out).await,
        What::Demo { folder } => room::demo(folder).await,
        What::Call { command, args } => {
            call::call(&room::enter(&options).await?, command, args).await
        }
        What::Sign { prepare, args } => {
            call::sign(&room::enter(&options).await?, prepare, args).await
        }
        What::Import { files } => import::import(&room::enter(&options).await?, files).await,
        What::Export {
            articles,
            section,
            from,
            to,
            formats,
            channel,
            out,
        } => {
            let batch = files::Batch {
                articles,
                section: section.as_deref(),
                from: from.as_deref(),
                to: to.as_deref(),
                formats,
                channel: channel.as_deref(),
            };
            files::export(&room::enter(&options).await?, &batch, out).await
        }
        What::Copy {
            article,
            form,
            to,
            out,
        } => {
            let asked = json!({
                "article": article, "which": { "kind": "draft" }, "form": form, "channel": null, "to_whom": to,
            });
            files::save(&room::enter(&options).await?, "reading_copy", asked, out).await
        }
        What::Register {
            from,
            to,
            form,
            out,
        } => {
            let asked = json!({
                "stage": null, "section": null, "title": "", "mine": false, "from": from, "to": to, "form": form,
            });
            files::save(&room::enter(&options).await?, "register", asked, out).await
        }
        What::Whose { file } => return files::whose(&room::enter(&options).await?, file).await,
        What::Bundle { article, out } => {
            proof::save(&room::enter(&options).await?, "bundle", article, out).await
        }
        What::Slip { article, out } => {
            proof::save(&room::enter(&options).await?, "slip", article, out).await
        }
        What::AllowedSigners => call::allowed_signers(&room::enter(&options).await?).await,
    }?;
    Ok(ExitCode::SUCCESS)
}
