//! The window and the folder for its pictures.

use std::fs;
use std::path::{Path, PathBuf};

use sanshen_shell::demo::PASSPHRASE;
use sanshen_tests::window::Window;

/// Takes numbered pictures of a window.
pub struct Camera {
    /// What it looks at.
    pub window: Window,
    /// What it has taken.
    pub pictures: Pictures,
}

/// Numbered pictures in a folder.
pub struct Pictures {
    folder: PathBuf,
    taken: usize,
}

impl Camera {
    /// A camera whose pictures go into this folder.
    pub fn new(window: Window, folder: &Path) -> Camera {
        fs::create_dir_all(folder).unwrap();
        Camera {
            window,
            pictures: Pictures {
                folder: folder.to_path_buf(),
                taken: 0,
            },
        }
    }

    /// Takes a picture, once nothing moves any more.
    pub async fn take(&mut self, name: &str) {
        self.pictures.keep(name, &self.window.still_picture().await);
    }

    /// Takes the same in the light and in the dark.
    pub async fn take_both(&mut self, name: &str) {
        self.take(name).await;
        // By script: an open dialog covers the choice.
        self.wear("dark").await;
        self.take(&format!("{name}-dark")).await;
        self.wear("light").await;
    }

    async fn wear(&self, theme: &str) {
        let script = "document.documentElement.dataset.theme = arguments[0]";
        self.window.run(script, vec![theme.into()]).await;
    }

    /// Another person of the demo sits down.
    pub async fn change_to(&self, name: &str) {
        self.window.sign_out().await;
        self.window.sign_in_with(name, PASSPHRASE).await;
    }
}

impl Pictures {
    fn keep(&mut self, name: &str, picture: &[u8]) {
        self.taken += 1;
        let file = format!("{:03}-{name}.png", self.taken);
        fs::write(self.folder.join(file), picture).unwrap();
    }
}
