//! Linux: input methods may show what is being composed inside the text.

use tauri::WebviewWindow;
use webkit2gtk::{InputMethodContextExt, WebViewExt};

/// Switches on the preedit that the web view library switches off.
pub fn show_composition(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(context) = webview.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}
