//! The real app before a person: started by WebKitWebDriver on a display of its own, worked by clicks and keys.

mod axe;
mod calls;
mod close;
mod desk;
mod hands;
mod ime;
mod ime_desk;
mod ime_keys;
mod keyboard;
mod machine;
mod markup;
mod office;
mod process;
mod staffing;
mod start;
mod text;
mod typing;

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

pub use calls::Call;
pub use desk::WritersDesk;
pub use ime_desk::PinyinDesk;
pub use ime_keys::{Keyboard, RealKey};
pub use keyboard::{Held, Key};
pub use machine::Machine;
pub use markup::markup;
pub use office::{Office, PASSPHRASE};
use process::Process;
pub use start::Start;
pub use typing::Stroke;

/// Nothing in the window may take longer, even on a slow machine with every test running at once.
const PATIENCE: Duration = Duration::from_secs(40);
/// What was typed is saved within two seconds; a slow machine is given more.
const SOON: Duration = Duration::from_secs(15);
/// What moves for good, such as a progress bar, is taken as it is after so many pictures.
const MOST_PICTURES: usize = 20;
/// A program that does not start is started anew so often.
const STARTS: usize = 3;
const LOOK_EVERY: Duration = Duration::from_millis(40);

/// One run of the app. A test that fails leaves a picture and the text of the window in `target/window`.
pub struct Window {
    pub(crate) client: Client,
    display: String,
    driver: Process,
}

impl Window {
    /// Starts the app on this machine and waits for its first screen.
    pub async fn open(machine: &Machine) -> Window {
        let window = Window::of(machine, &app()).await;
        window
            .see("room-problem, found-name, own-open, person")
            .await;
        window
    }

    /// Starts a program with a window on this machine.
    pub async fn of(machine: &Machine, program: &Path) -> Window {
        // A program that was killed a moment ago may still own its name on the bus: the next one then gives way to it
        // and ends, and its driver would wait for ever.
        for _ in 0..STARTS {
            let begun = tokio::time::timeout(SOON, Window::begin(machine, program));
            if let Ok(window) = begun.await {
                return window;
            }
        }
        panic!("{} does not start", program.display());
    }

    async fn begin(machine: &Machine, program: &Path) -> Window {
        let (driver, port) = machine.driver();
        let options = json!({ "binary": program, "args": [] });
        let capabilities = json!({ "webkitgtk:browserOptions": options });
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        let address = format!("http://127.0.0.1:{port}");
        let connect = async || builder.connect(&address).await.ok();
        let client = until("the app to start", connect).await;
        Window {
            client,
            display: machine.display().to_string(),
            driver,
        }
    }

    /// The window as a PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.unwrap()
    }

    /// The window as a PNG once it stands still: two pictures on end are the same.
    pub async fn still_picture(&self) -> Vec<u8> {
        let mut picture = self.picture().await;
        for _ in 0..MOST_PICTURES {
            let next = self.picture().await;
            if next == picture {
                break;
            }
            picture = next;
        }
        picture
    }

    /// Makes the window this wide and high, in pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
    }

    /// What a reader of the window reads.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]).await;
        text.as_str().unwrap_or("").to_string()
    }

    /// Ends the app at once: nothing is asked and nothing saved.
    pub async fn kill(self) {
        self.driver.kill();
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            tokio::task::block_in_place(|| {
                tokio::runtime::Handle::current().block_on(self.leave_evidence());
            });
        }
    }
}

impl Window {
    async fn leave_evidence(&self) {
        let folder = workspace().join("target/window");
        let test = std::thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        std::fs::create_dir_all(&folder).unwrap();
        // A window that is gone leaves none.
        if let Ok(picture) = self.client.screenshot().await {
            std::fs::write(folder.join(format!("{test}.png")), picture).unwrap();
        }
        if let Ok(text) = self
            .client
            .execute("return document.body.innerText", vec![])
            .await
        {
            std::fs::write(
                folder.join(format!("{test}.txt")),
                text.as_str().unwrap_or(""),
            )
            .unwrap();
        }
    }
}

/// Looks until there is an answer; the test fails when there is none in time.
pub(crate) async fn until<T, F: Future<Output = Option<T>>>(
    what: &str,
    mut look: impl FnMut() -> F,
) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = look().await {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// The folder of the checkout.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// The app under test: `SANSHEN_APP`, or the debug build.
pub(crate) fn app() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace().join("target"), PathBuf::from);
    let app =
        std::env::var_os("SANSHEN_APP").map_or_else(|| target.join("debug/sanshen"), PathBuf::from);
    assert!(
        app.is_file(),
        "{} is not there: build it first with `./dev build`",
        app.display()
    );
    app
}
