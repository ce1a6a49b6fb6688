//! The desktop shell: a window, dialogs, key files, and one way to the core's commands.
//!
//! No rule of the newsroom lives here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod checking;
mod closing;
mod fault;
mod files;
#[cfg(target_os = "linux")]
mod input_method;
mod links;
mod office;
mod rooms;
mod session;
mod settings;
mod state;
mod window;

use tauri::Manager;

fn main() {
    let started = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::come_forward(app)
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![
            call::call,
            checking::choose_bundle,
            checking::verify_bundle,
            rooms::room_state,
            rooms::found_newsroom,
            rooms::open_demo,
            rooms::open_newsroom,
            rooms::close_room,
            session::session,
            session::sign_in,
            session::enrol,
            session::sign_out,
            session::unlock,
            session::sign,
            session::change_passphrase,
            session::offer_replacement,
            session::holds_key,
            files::export_folder,
            files::choose_export_folder,
            files::write_files,
            files::show_folder,
            files::zip_folder,
            office::convert_old,
            office::copy_rich,
            links::open_link,
            settings::settings,
            settings::set_settings,
            closing::close_now,
            closing::stay_open,
        ])
        .on_window_event(closing::on_window_event)
        .setup(|app| {
            let home = state::home(app.handle())?;
            app.manage(state::Shell::new(home));
            window::open(app.handle())?;
            session::lock_when_idle(app.handle().clone());
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(fault) = started {
        // No window to say it in.
        window::say_on_the_terminal(&fault);
        std::process::exit(1);
    }
}
