//! Links of an article, opened outside of the window.

use tauri::AppHandle;
use tauri_plugin_opener::OpenerExt;

use crate::fault::{Result, internal};

/// Opens the address in the system's browser or mail program; anything but http, https and mailto is refused.
#[tauri::command]
pub async fn open_link(app: AppHandle, href: String) -> Result<()> {
    if !leads_out(&href) {
        return Err(internal("not a link that may be opened"));
    }
    app.opener().open_url(href, None::<&str>).map_err(internal)
}

/// The schemes that an article may have.
fn leads_out(href: &str) -> bool {
    let known = ["https://", "http://", "mailto:"];
    let href = href.to_ascii_lowercase();
    let plain = !href.chars().any(|c| c.is_whitespace() || c.is_control());
    plain
        && known
            .iter()
            .any(|scheme| href.starts_with(scheme) && href.len() > scheme.len())
}

#[cfg(test)]
mod tests {
    use super::leads_out;

    #[test]
    fn only_addresses_of_pages_and_letters_lead_out() {
        for href in [
            "https://www.example.cn/a?b=c#d",
            "http://例子.中国/",
            "mailto:bjb@example.cn",
            "HTTPS://EXAMPLE.CN",
        ] {
            assert!(leads_out(href), "{href}");
        }
        for href in [
            "",
            "https://",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "/etc/passwd",
            "HTTPS://a b",
            "https://a\nb",
            "data:text/html,x",
        ] {
            assert!(!leads_out(href), "{href}");
        }
    }
}
