//! Pictures as people insert them: what they are told to be, and what a screen gets of them.

mod bombs;
mod flips;
mod made;
mod refused;

use std::slice::from_ref;

use sanshen_formats::picture::{Picture, PictureKind, SCREEN_SIDE, inspect, screen_copy};

use made::{checks, gif, interlaced, jpeg, jpeg_turned, plain, png, shaded, webp};

fn taken(bytes: &[u8]) -> Picture {
    inspect(bytes, None).unwrap()
}

#[test]
fn each_kind_is_told_by_its_bytes() {
    let picture = shaded(40, 30);
    for (kind, bytes) in [
        (PictureKind::Png, png(&picture)),
        (PictureKind::Jpeg, jpeg(&picture)),
        (PictureKind::Gif, gif(from_ref(&picture))),
        (PictureKind::Webp, webp(&picture)),
    ] {
        let told = taken(&bytes);
        assert_eq!((told.kind, told.width, told.height), (kind, 40, 30));
        let copy = screen_copy(&bytes).unwrap();
        assert_eq!((copy.width, copy.height), (40, 30));
        assert_eq!(taken(&copy.bytes).kind, copy.kind);
    }
}

#[test]
fn a_copy_for_the_screen_is_small_and_keeps_its_proportions() {
    for (width, height, expected) in [
        (4000, 3000, (SCREEN_SIDE, 1200)),
        (3000, 4000, (1200, SCREEN_SIDE)),
        (1700, 100, (SCREEN_SIDE, 94)),
        (1600, 900, (1600, 900)),
        (9000, 2, (SCREEN_SIDE, 1)),
    ] {
        let copy = screen_copy(&png(&plain(width, height))).unwrap();
        assert_eq!((copy.width, copy.height), expected, "{width} by {height}");
        let told = taken(&copy.bytes);
        assert_eq!((told.width, told.height), expected);
    }
}

#[test]
fn what_shows_through_stays_a_png_and_the_rest_becomes_a_jpeg() {
    let kind_of = |bytes: &[u8]| screen_copy(bytes).unwrap().kind;
    assert_eq!(kind_of(&png(&checks(50, 50, 0))), PictureKind::Png);
    assert_eq!(kind_of(&webp(&checks(50, 50, 99))), PictureKind::Png);
    assert_eq!(kind_of(&png(&checks(50, 50, 255))), PictureKind::Jpeg);
    assert_eq!(kind_of(&jpeg(&shaded(50, 50))), PictureKind::Jpeg);
}

#[test]
fn a_photo_taken_upright_is_upright() {
    for (turn, sides) in [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60))] {
        let bytes = jpeg_turned(&shaded(60, 40), turn);
        let told = taken(&bytes);
        assert_eq!((told.width, told.height), sides, "orientation {turn}");
        let copy = screen_copy(&bytes).unwrap();
        assert_eq!((copy.width, copy.height), sides, "orientation {turn}");
    }
    // Orientation 6 is shown turned clockwise: what was at the left edge comes to the top.
    let copy = screen_copy(&jpeg_turned(&shaded(60, 40), 6)).unwrap();
    let shown = image::load_from_memory(&copy.bytes).unwrap().into_rgb8();
    assert!(shown.get_pixel(20, 2).0[0] < 60 && shown.get_pixel(20, 57).0[0] > 190);
}

#[test]
fn an_interlaced_png_is_the_same_picture() {
    for (width, height) in [(1, 1), (3, 5), (37, 23)] {
        let picture = checks(width, height, 128);
        let copy = screen_copy(&interlaced(&picture)).unwrap();
        let shown = image::load_from_memory(&copy.bytes).unwrap().into_rgba8();
        assert_eq!(shown, picture, "{width} by {height}");
    }
}

#[test]
fn of_a_moving_picture_the_screen_gets_the_first_frame() {
    let frames = [checks(20, 20, 255), plain(20, 20), plain(20, 20)];
    let still = screen_copy(&gif(&frames)).unwrap();
    assert_eq!(still, screen_copy(&gif(&frames[..1])).unwrap());
}

#[test]
fn names_are_asked_only_for_what_they_promise() {
    let bytes = jpeg(&shaded(8, 8));
    for name in [
        "图.jpg",
        "图.JPEG",
        "image",
        "微信图片_20261123.181",
        "稿件配图.最终版",
        "",
    ] {
        assert!(inspect(&bytes, Some(name)).is_ok(), "{name}");
    }
}

#[test]
fn what_follows_a_picture_does_not_reach_the_screen() {
    let mut bytes = jpeg(&shaded(30, 20));
    let alone = screen_copy(&bytes).unwrap();
    bytes.extend_from_slice(b"PK\x03\x04<html><script>alert(1)</script>");
    assert_eq!(taken(&bytes).kind, PictureKind::Jpeg);
    let copy = screen_copy(&bytes).unwrap();
    assert_eq!(copy, alone);
    assert!(!copy.bytes.windows(7).any(|piece| piece == b"<script"));
}
