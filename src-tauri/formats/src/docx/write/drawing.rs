//! A picture in a line (ECMA-376-1, 20.4 and 20.2).

use super::pages::Pages;
use super::relations::OFFICE;
use super::story::Picture;
use super::xml::Xml;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

impl Pages<'_> {
    /// The picture with its description.
    pub fn drawing(&mut self, xml: &mut Xml, picture: &Picture) {
        let Some(target) = self.files.get(picture.file).cloned() else {
            return;
        };
        self.drawings += 1;
        let number = self.drawings;
        let name = format!("图片 {number}");
        let id = match self.embedded.get(&picture.file) {
            Some(id) => id.clone(),
            None => {
                let id = self.relations().part(&format!("{OFFICE}/image"), &target);
                self.embedded.insert(picture.file, id.clone());
                id
            }
        };
        let (width, height) = picture.size;
        let nowhere: [(&str, &dyn std::fmt::Display); 4] =
            [("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
        xml.within("w:drawing", &[], |xml| {
            xml.within("wp:inline", &nowhere, |xml| {
                xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
                xml.empty(
                    "wp:docPr",
                    &[("id", &number), ("name", &name), ("descr", &picture.alt)],
                );
                xml.within("wp:cNvGraphicFramePr", &[], |xml| {
                    xml.empty(
                        "a:graphicFrameLocks",
                        &[("xmlns:a", &DRAWING), ("noChangeAspect", &1)],
                    );
                });
                xml.within("a:graphic", &[("xmlns:a", &DRAWING)], |xml| {
                    xml.within("a:graphicData", &[("uri", &PICTURE)], |xml| {
                        xml.within("pic:pic", &[("xmlns:pic", &PICTURE)], |xml| {
                            xml.within("pic:nvPicPr", &[], |xml| {
                                xml.empty(
                                    "pic:cNvPr",
                                    &[("id", &number), ("name", &name), ("descr", &picture.alt)],
                                );
                                xml.empty("pic:cNvPicPr", &[]);
                            });
                            fill(xml, &id);
                            shape(xml, picture.size);
                        });
                    });
                });
            });
        });
    }
}

fn fill(xml: &mut Xml, id: &str) {
    xml.within("pic:blipFill", &[], |xml| {
        xml.empty("a:blip", &[("r:embed", &id)]);
        xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
    });
}

fn shape(xml: &mut Xml, (width, height): (u64, u64)) {
    xml.within("pic:spPr", &[], |xml| {
        xml.within("a:xfrm", &[], |xml| {
            xml.empty("a:off", &[("x", &0), ("y", &0)]);
            xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        });
        xml.within("a:prstGeom", &[("prst", &"rect")], |xml| {
            xml.empty("a:avLst", &[]);
        });
    });
}
