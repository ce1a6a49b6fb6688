//! A machine for one test: a home folder, a display, a session bus.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::process::Process;
use super::{Window, app, until};

/// A bus that starts no services of the machine's own.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A desk with nothing on it but the app.
pub struct Machine {
    pub(super) environment: Vec<(&'static str, &'static str)>,
    folder: TempDir,
    display: String,
    bus: String,
    _programs: [Process; 2],
}

impl Machine {
    /// A fresh machine.
    pub fn start() -> Machine {
        let mut screen = Command::new("Xvfb");
        screen.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1360x860x24",
            "-nolisten",
            "tcp",
        ]);
        let (screen, number) = Process::start_and_read(screen.stderr(Stdio::null()));
        // The app asks the bus whether it is running already: a bus for each machine keeps tests apart.
        let folder = TempDir::new().unwrap();
        let config = folder.path().join("bus.conf");
        std::fs::write(&config, BUS).unwrap();
        let mut bus = Command::new("dbus-daemon");
        bus.arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address=1"]);
        let (bus, address) = Process::start_and_read(bus.stderr(Stdio::null()));
        Machine {
            environment: Vec::new(),
            folder,
            display: format!(":{number}"),
            bus: address,
            _programs: [bus, screen],
        }
    }

    /// Starts the app.
    pub async fn open(&self) -> Window {
        Window::open(self).await
    }

    /// Starts the app once more beside the one that runs, and waits until it has ended.
    pub async fn start_again(&self) {
        let second = Process::start(self.at_home(&mut Command::new(app())));
        until("the second app to end", async || {
            second.ended().then_some(())
        })
        .await;
    }

    /// Where the app keeps newsrooms and settings.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The user's documents, below which exports go.
    pub fn documents(&self) -> PathBuf {
        self.folder.path().join("文档")
    }

    /// Everything that any program here has left on the disk.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What the app has said on its standard output and error.
    pub fn log(&self) -> PathBuf {
        self.folder.path().join("app.log")
    }

    /// A file on this machine.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The X display.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// A driver that has yet to start the app, and its port.
    pub(super) fn driver(&self) -> (Process, u16) {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}"));
        driver
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        (Process::start(self.at_home(&mut driver)), port)
    }

    pub(super) fn at_home<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let user: &Path = self.folder.path();
        let config = user.join(".config");
        std::fs::create_dir_all(&config).unwrap();
        std::fs::create_dir_all(self.documents()).unwrap();
        std::fs::write(
            config.join("user-dirs.dirs"),
            "XDG_DOCUMENTS_DIR=\"$HOME/文档\"\n",
        )
        .unwrap();
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .unwrap();
        command
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .env("HOME", user)
            .env("XDG_CONFIG_HOME", config)
            .env("XDG_DATA_HOME", user.join(".local"))
            .env("XDG_CACHE_HOME", user.join(".cache"))
            .env("SANSHEN_HOME", self.home())
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .envs(self.environment.iter().copied())
    }
}
