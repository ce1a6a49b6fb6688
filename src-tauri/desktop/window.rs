//! The one window.

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

/// Opens the window, with input methods able to show what is being composed.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("三审台")
        .inner_size(1360.0, 860.0)
        .min_inner_size(960.0, 600.0)
        .disable_drag_drop_handler()
        .on_navigation(|url| {
            // Its own pages, the sandboxed preview, and Vite's while developing.
            url.scheme() == "tauri"
                || url.as_str() == "about:srcdoc"
                || (cfg!(dev) && url.host_str() == Some("localhost"))
        })
        .build()?;
    #[cfg(target_os = "linux")]
    crate::input_method::show_composition(&window)?;
    #[cfg(not(target_os = "linux"))]
    let _ = window;
    Ok(())
}

/// A second start brings the first one's window to the front.
pub fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // Whether the desktop lets a window come forward is the desktop's affair.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// Says why there is no window.
#[allow(clippy::print_stderr, reason = "there is no window to say it in")]
pub fn say_on_the_terminal(fault: &tauri::Error) {
    eprintln!(
        "三审台未能启动：{fault}\n请在桌面环境中运行；若窗口组件缺失，请先运行 ./dev setup 安装。"
    );
}
