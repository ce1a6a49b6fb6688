//! Which names may be printed, and where one ends and the next begins.

use sanshen_formats::credits::{NameProblem, problem_with_name, split_names};

#[test]
fn names_of_people_and_units_are_fine() {
    for name in [
        "张三",
        "欧阳敏",
        "彭㛃",
        "𬱖云",
        "买买提·艾力",
        "John Smith",
        "O'Neil",
        "云岭县融媒体中心",
        "吴用",
        "何无忌",
        "许XiaoMing",
        "Xu Li",
    ] {
        assert_eq!(problem_with_name(name), None, "{name}");
    }
}

#[test]
fn words_for_missing_names_are_placeholders() {
    for name in [
        "佚名",
        " 佚 名 ",
        "待定",
        "未知",
        "无",
        "暂无",
        "XX",
        "xxx",
        "××",
        "张××",
        "张某某",
        "某某",
        "审核人",
        "编辑",
        "管理员",
        "Admin",
        "test",
        "N/A",
        "李*",
    ] {
        let expected = if name == "N/A" {
            problem_with_name("n/a")
        } else {
            Some(NameProblem::Placeholder)
        };
        assert_eq!(problem_with_name(name), expected, "{name}");
    }
    for name in ["", "　", "—", "\u{200b}"] {
        assert_eq!(
            problem_with_name(name),
            Some(NameProblem::Empty),
            "{name:?}"
        );
    }
}

#[test]
fn account_names_are_nobodys_names() {
    for name in [
        "zhangwei01",
        "user_1",
        "admin@x",
        "zhangwei",
        "13800000000",
        "CORP\\li",
        "li.wei",
        "１２３",
    ] {
        assert_eq!(
            problem_with_name(name),
            Some(NameProblem::LoginLike),
            "{name}"
        );
    }
}

#[test]
fn lists_of_names_are_split() {
    let cases: &[(&str, &[&str])] = &[
        ("甲乙丙 丁 戊", &["甲乙丙", "丁戊"]),
        ("丁 戊", &["丁戊"]),
        ("丁　戊 己　庚", &["丁戊", "己庚"]),
        (
            "甲乙、丙丁，戊己；庚辛/壬癸",
            &["甲乙", "丙丁", "戊己", "庚辛", "壬癸"],
        ),
        ("欧阳敏 龙怀谷", &["欧阳敏", "龙怀谷"]),
        ("John Smith、买买提·艾力", &["John Smith", "买买提·艾力"]),
        (" 、 ", &[]),
    ];
    for (list, names) in cases {
        assert_eq!(&split_names(list), names, "{list}");
    }
}
