//! `sanshenctl`: the newsroom without a window, over the same list of commands.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line speaks on the terminal"
)]

mod call;
mod fault;
mod import;
mod room;
mod walkthrough;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

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
    /// 签发一份声明：prepare_decision 加 decide，或 prepare_release 加 release，一步完成
    Sign {
        /// prepare_decision 或 prepare_release
        prepare: String,
        /// JSON 参数
        args: String,
    },
    /// 导入文本文件，各成一篇草稿
    Import {
        /// 文件
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
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
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Fault> {
    match &options.what {
        What::Walkthrough { from, out } => walkthrough::run(from, out).await,
        What::Demo { folder } => room::demo(folder).await,
        What::Call { command, args } => {
            call::call(&room::enter(&options).await?, command, args).await
        }
        What::Sign { prepare, args } => {
            call::sign(&room::enter(&options).await?, prepare, args).await
        }
        What::Import { files } => import::import(&room::enter(&options).await?, files).await,
    }
}
