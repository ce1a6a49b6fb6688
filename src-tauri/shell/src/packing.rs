//! A folder of exported files as one zip.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Packs every file of a folder, and of the folders in it, beside it as `<folder>.zip`; answers its path. One that is
/// there already stays, and this one gets the next free number. Files go through one after the other, whatever their
/// number.
pub fn pack(folder: &Path) -> io::Result<PathBuf> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.parent().unwrap_or(folder);
    let (path, file) = free(beside, &name)?;
    let mut writer = ZipWriter::new(file);
    add(&mut writer, folder, Path::new(name.as_ref()))?;
    writer.finish()?.sync_all()?;
    Ok(path)
}

/// A new file of the first name that is free.
fn free(folder: &Path, name: &str) -> io::Result<(PathBuf, File)> {
    let numbered = (2..).map(|number| format!("{name}（{number}）.zip"));
    for name in std::iter::once(format!("{name}.zip")).chain(numbered) {
        let path = folder.join(name);
        match File::create_new(&path) {
            Ok(file) => return Ok((path, file)),
            Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
            Err(fault) => return Err(fault),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn add(writer: &mut ZipWriter<File>, folder: &Path, within: &Path) -> io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(|entry| entry.file_name());
    for entry in entries {
        let (path, name) = (entry.path(), within.join(entry.file_name()));
        // Neither links nor anything else that leads out of the folder.
        let kind = entry.file_type()?;
        if kind.is_dir() {
            add(writer, &path, &name)?;
        } else if kind.is_file() {
            let options = SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .large_file(entry.metadata()?.len() > u64::from(u32::MAX / 2));
            writer.start_file_from_path(&name, options)?;
            io::copy(&mut File::open(&path)?, writer)?;
        }
    }
    Ok(())
}
