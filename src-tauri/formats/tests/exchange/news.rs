//! Stories of news items.

use expect_test::expect_file;
use sanshen_document::Origin;
use sanshen_formats::news;
use serde_json::Value;

use crate::articles::{UNAPPROVED, library, with_page};
use crate::xml::walked;

#[test]
fn an_article_goes_to_an_agency() {
    with_page(&library(), None, |printed| {
        expect_file!["written/library.ninjs.json"].assert_eq(&news::ninjs(printed));
        let item = news::newsml(printed);
        expect_file!["written/library.newsml.xml"].assert_eq(&item);
        walked(&item);
    });
}

#[test]
fn what_is_not_approved_is_withheld() {
    with_page(&library(), Some(UNAPPROVED), |printed| {
        let object: Value = serde_json::from_str(&news::ninjs(printed)).unwrap();
        assert_eq!(object["pubstatus"], "withheld");
        assert_eq!(object["ednote"], UNAPPROVED);
        for body in object["bodies"].as_array().unwrap() {
            assert!(body["value"].as_str().unwrap().contains(UNAPPROVED));
        }
        let item = news::newsml(printed);
        assert!(item.contains("<pubStatus qcode=\"stat:withheld\"/>"));
        assert_eq!(item.matches(UNAPPROVED).count(), 2);
    });
}

#[test]
fn a_reprint_names_its_original_and_what_a_machine_made() {
    let mut content = library();
    content.origin = Origin::Reprint;
    content.original_url = "https://example.cn/读报/7?a=1&b=2".to_owned();
    content.original_date = "2026-11-20".to_owned();
    content.ai_declared = true;
    with_page(&content, None, |printed| {
        let object: Value = serde_json::from_str(&news::ninjs(printed)).unwrap();
        let names = object["altids"].as_array().unwrap();
        let original = names
            .iter()
            .find(|name| name["role"] == "urn:sanshen:id:original_url");
        assert_eq!(
            original.unwrap()["value"],
            "https://example.cn/%E8%AF%BB%E6%8A%A5/7?a=1&b=2"
        );
        assert!(object["ednote"].as_str().unwrap().contains("人工智能"));
        let item = news::newsml(printed);
        assert!(item.contains("<contentCreated>2026-11-20</contentCreated>"));
        assert!(item.contains("compositeWithTrainedAlgorithmicMedia"));
        assert!(item.contains("/7?a=1&amp;b=2</altId>"));
    });
}

#[test]
fn every_credit_is_there_with_its_label() {
    with_page(&library(), None, |printed| {
        let object: Value = serde_json::from_str(&news::ninjs(printed)).unwrap();
        let sources = object["infosources"].as_array().unwrap();
        let names: Vec<&str> = sources
            .iter()
            .filter_map(|it| it["name"].as_str())
            .collect();
        assert_eq!(
            names,
            [
                "鹭浦融媒",
                "鹭浦县图书馆",
                "石见山",
                "欧阳敏",
                "龙怀谷",
                "𬱖之远",
                "唐一诺"
            ]
        );
        // 三审, as a URI writes it.
        assert_eq!(sources[5]["role"], "urn:sanshen:credit:%E4%B8%89%E5%AE%A1");
    });
}
