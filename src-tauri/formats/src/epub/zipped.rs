//! The container: a zip with its media type first and bare.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The files as an EPUB container (EPUB OCF 3.3, section 4): `mimetype` first and stored, every time the first that a
/// zip can say, so that the same files give the same bytes.
#[expect(
    clippy::expect_used,
    reason = "a zip in memory fails over 4 GiB alone, and pictures are limited to 20 MiB each"
)]
pub(super) fn container(files: &[(String, &[u8])]) -> Vec<u8> {
    packed(files).expect("a container in memory")
}

fn packed(files: &[(String, &[u8])]) -> ZipResult<Vec<u8>> {
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let stored = plain.compression_method(CompressionMethod::Stored);
    let deflated = plain.compression_method(CompressionMethod::Deflated);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("mimetype", stored)?;
    zip.write_all(b"application/epub+zip")?;
    for (name, bytes) in files {
        let picture = name.starts_with("EPUB/pictures/");
        zip.start_file(name.as_str(), if picture { stored } else { deflated })?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
