//! Pictures made for the tests, good and bad.

use std::io::Cursor;

use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, Rgba, RgbaImage};

/// Dark at the left, light at the right.
pub fn shaded(width: u32, height: u32) -> RgbaImage {
    let step = |x: u32| u8::try_from(x * 255 / width.max(2)).unwrap();
    RgbaImage::from_fn(width, height, |x, _| Rgba([step(x), step(x), step(x), 255]))
}

/// One colour.
pub fn plain(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_pixel(width, height, Rgba([200, 30, 60, 255]))
}

/// Black beside red of this opacity.
pub fn checks(width: u32, height: u32, alpha: u8) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, y| match (x + y) % 2 {
        0 => Rgba([0, 0, 0, 255]),
        _ => Rgba([255, 0, 0, alpha]),
    })
}

fn encoded(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png(picture: &RgbaImage) -> Vec<u8> {
    encoded(picture.clone().into(), ImageFormat::Png)
}

pub fn jpeg(picture: &RgbaImage) -> Vec<u8> {
    let opaque = DynamicImage::from(picture.clone()).into_rgb8();
    encoded(opaque.into(), ImageFormat::Jpeg)
}

pub fn webp(picture: &RgbaImage) -> Vec<u8> {
    encoded(picture.clone().into(), ImageFormat::WebP)
}

pub fn gif(frames: &[RgbaImage]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 30);
    let frames = frames.iter().cloned().map(Frame::new);
    encoder.encode_frames(frames).unwrap();
    drop(encoder);
    bytes
}

/// A JPEG whose EXIF says how the camera was held.
pub fn jpeg_turned(picture: &RgbaImage, turn: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([turn, 0, 0, 0, 0, 0, 0]);
    let plain = jpeg(picture);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
}

/// The same pixels in seven passes.
pub fn interlaced(picture: &RgbaImage) -> Vec<u8> {
    let passes = [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];
    let mut rows = Vec::new();
    for (column, row, right, down) in passes {
        let columns: Vec<u32> = (column..picture.width()).step_by(right).collect();
        for y in (row..picture.height()).step_by(down) {
            if !columns.is_empty() {
                rows.push(0);
                rows.extend(columns.iter().flat_map(|&x| picture.get_pixel(x, y).0));
            }
        }
    }
    png_of(picture.width(), picture.height(), 1, &[stored(&rows)])
}

/// An RGBA PNG with these sides and these pieces of zlib data, whatever they are.
pub fn png_of(width: u32, height: u32, interlace: u8, data: &[Vec<u8>]) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 6, 0, 0, interlace]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(chunk(b"IHDR", &header));
    for piece in data {
        bytes.extend(chunk(b"IDAT", piece));
    }
    bytes.extend(chunk(b"IEND", b""));
    bytes
}

/// A chunk of a PNG with its check sum.
pub fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    let named = [name.as_slice(), data].concat();
    [&length[..], &named, &crc(&named).to_be_bytes()].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    let fold = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    };
    !bytes.iter().fold(!0, fold)
}

/// A zlib stream that holds these few bytes as they are.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    let (mut low, mut high) = (1u32, 0u32);
    for byte in bytes {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    let mut stream = vec![0x78, 0x01, 1];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(bytes);
    stream.extend((high << 16 | low).to_be_bytes());
    stream
}

/// A zlib stream of `size` bytes that unpacks to 158 times as many zeros and never ends.
pub fn zeros(size: usize) -> Vec<u8> {
    // Fixed codes (RFC 1951, 3.2.6): a zero, then "258 times the byte before" again and again.
    let mut bits = Bits::default();
    bits.push(0b011, 3);
    bits.push(0b0000_1100, 8);
    while bits.bytes.len() + 2 < size {
        bits.push(0b1010_0011, 8);
        bits.push(0, 5);
    }
    [vec![0x78, 0x01], bits.bytes].concat()
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    /// The lowest bit goes first.
    fn push(&mut self, value: u32, count: u32) {
        self.held |= value << self.count;
        self.count += count;
        while self.count >= 8 {
            self.bytes.push((self.held & 0xff) as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }
}
