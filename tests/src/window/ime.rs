//! A Chinese input method at work: fcitx5 with its pinyin, on the machine's own display and bus.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::process::Process;
use super::{Machine, until};

/// Two input methods: the keyboard itself, and pinyin once it is switched on.
const PROFILE: &str = "\
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
";
const BEHAVIOUR: &str = "\
[Behavior]
ActiveByDefault=False
PreloadInputMethod=True
ShareInputState=All
ShowInputMethodInformation=False
";
/// Nothing asked of the network, nothing shown to greet a new user.
const PINYIN: &str = "\
CloudPinyinEnabled=False
FirstRun=False
ShowPreeditInApplication=True
";
/// What is not there under a test, or would look for it.
const WITHOUT: &str = "wayland,waylandim,notifications,notificationitem,kimpanel,clipboard";

const MISSING: &str = "fcitx5 与拼音没有装齐：请运行 ./dev setup（apt 包 fcitx5 fcitx5-chinese-addons fcitx5-frontend-gtk3）";

/// What makes GTK ask fcitx5 about every key, and wait for the answer: on a machine with much else to do, keys that are
/// asked about later overtake each other.
const ENVIRONMENT: [(&str, &str); 3] = [
    ("GTK_IM_MODULE", "fcitx"),
    ("XMODIFIERS", "@im=fcitx"),
    ("FCITX_ENABLE_SYNC_MODE", "1"),
];

impl Machine {
    /// A fresh machine on which an input method is set up and does not run yet: what the driver types stays out of its way.
    pub fn with_input_method() -> Machine {
        let parts = [
            "/usr/bin/fcitx5",
            "/usr/share/fcitx5/inputmethod/pinyin.conf",
        ];
        assert!(
            parts.iter().all(|part| Path::new(part).exists()),
            "{MISSING}"
        );
        let mut machine = Machine::start();
        let folder = machine.folder().join(".config/fcitx5");
        fs::create_dir_all(folder.join("conf")).unwrap();
        fs::write(folder.join("profile"), PROFILE).unwrap();
        fs::write(folder.join("config"), BEHAVIOUR).unwrap();
        fs::write(folder.join("conf/pinyin.conf"), PINYIN).unwrap();
        machine.environment.extend(ENVIRONMENT);
        machine
    }

    /// Starts the input method.
    pub(super) fn start_input_method(&self) -> Process {
        let mut fcitx = Command::new("fcitx5");
        Process::start(self.at_home(fcitx.args(["-D", "--disable", WITHOUT])))
    }

    /// Switches pinyin on, and waits until it is at work in the field that has the focus.
    pub(super) async fn switch_pinyin_on(&self) {
        until("pinyin to be at work", async || {
            self.asks_fcitx("-o")?;
            (self.asks_fcitx("-n")? == "pinyin").then_some(())
        })
        .await;
    }

    fn asks_fcitx(&self, what: &str) -> Option<String> {
        let mut ask = Command::new("fcitx5-remote");
        let told = self.at_home(&mut ask).arg(what).stdout(Stdio::piped());
        let told = told.output().expect(MISSING);
        let name = String::from_utf8(told.stdout).ok()?;
        told.status.success().then(|| name.trim().to_string())
    }
}
