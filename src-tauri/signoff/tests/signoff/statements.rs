//! One meaning, one byte string.

use expect_test::expect;
use sanshen_signoff::statement::{
    Decision, MAX_STATEMENT, Outcome, Release, Statement, StatementFault,
};

use crate::decisions::{approval, bytes, release, signoffs};

#[test]
fn a_decision_is_written_in_one_way() {
    let text = String::from_utf8(bytes(approval())).unwrap();
    expect![[r#"{"algorithm":"ssh-ed25519","article":"01JQ3V","article_no":"清融〔2026〕17号","article_seq":"7","content_sha256":"c5bf6692bc0c5eb7522572a03f3a0a5e5db4807ef82bf3d4e3d0b196bd2e7abd","decision":"approve","key":"SHA256:jZJqHqsjPmmSKpJ7bXXz8sKQzkhV7eJxlc8dIeuqPl0","newsroom":"qinghe","nonce":"00112233445566778899aabbccddeeff","on_behalf_of":"","opinion":"数字已与农业农村局核对。\n同意。","person":"p-shen","person_name":"沈㛃","policy_sha256":"823412d1eacb67956220e532959f0104603057c88704863ca38e7cd188fda812","prev":"9f2e6d33a3717ee826353a404ba4618d1aeeb6879ad7936bce8ed5f46814924d","return_to":"","revision":"3","roster_sha256":"c6836f7ad1c4da8a997c009a4b4b120c237b1993693239e194d6307d9d0b8c3a","round":"01JQ40","step":"second_review","time":"2026-03-02T08:15:30.250Z","type":"sanshen.decision.v1"}"#]]
    .assert_eq(&text);
}

#[test]
fn a_release_is_written_in_one_way() {
    let text = String::from_utf8(Statement::Release(release()).to_bytes().unwrap()).unwrap();
    expect![[r#"{"algorithm":"ssh-ed25519","article":"01JQ3V","article_no":"清融〔2026〕17号","article_seq":"10","content_sha256":"c5bf6692bc0c5eb7522572a03f3a0a5e5db4807ef82bf3d4e3d0b196bd2e7abd","key":"SHA256:jZJqHqsjPmmSKpJ7bXXz8sKQzkhV7eJxlc8dIeuqPl0","newsroom":"qinghe","nonce":"ffeeddccbbaa99887766554433221100","person":"p-lu","person_name":"陆鸣","policy_sha256":"823412d1eacb67956220e532959f0104603057c88704863ca38e7cd188fda812","prev":"9f2e6d33a3717ee826353a404ba4618d1aeeb6879ad7936bce8ed5f46814924d","revision":"3","roster_sha256":"c6836f7ad1c4da8a997c009a4b4b120c237b1993693239e194d6307d9d0b8c3a","round":"01JQ40","signoffs":["7fd41158599cc9c8126bc871da7254882a86e1d9237bc75bc54d0ce9de8e50e9","503a2c612977d62d93b6a2720c7fcaecb447e7d3eaef05e2ab37c35957aa539f","e03f2770611b57c033b9aece62ef912dfc3fc0ea797d8a31aa5ba7f57603c982"],"time":"2026-03-02T09:00:00.000Z","type":"sanshen.release.v1"}"#]].assert_eq(&text);
}

#[test]
fn what_was_written_reads_back() {
    for statement in [
        Statement::Decision(approval()),
        Statement::Release(release()),
    ] {
        let bytes = statement.to_bytes().unwrap();
        assert_eq!(Statement::parse(&bytes), Ok(statement));
    }
}

#[test]
fn the_namespace_is_the_type() {
    for statement in [
        Statement::Decision(approval()),
        Statement::Release(release()),
    ] {
        let json: serde_json::Value =
            serde_json::from_slice(&statement.to_bytes().unwrap()).unwrap();
        assert_eq!(json["type"], statement.namespace());
    }
}

#[test]
fn other_bytes_of_the_same_meaning_are_refused() {
    let text = String::from_utf8(bytes(approval())).unwrap();
    let others = [
        format!("{text}\n"),
        format!(" {text}"),
        text.replacen(",", ", ", 1),
        text.replace("同意", "\\u540c\\u610f"),
        text.replace("\"revision\":\"3\"", "\"revision\":\"03\""),
        text.replace("\"revision\":\"3\"", "\"revision\":\"+3\""),
        text.replacen('{', r#"{"type":"sanshen.decision.v1","#, 1),
    ];
    for other in others {
        assert_ne!(other, text);
        assert!(Statement::parse(other.as_bytes()).is_err(), "{other}");
    }
}

#[test]
fn what_is_no_known_statement_is_refused() {
    let text = String::from_utf8(bytes(approval())).unwrap();
    let others = [
        text.replace("sanshen.decision.v1", "sanshen.decision.v2"),
        text.replacen('{', r#"{"aaa":"","#, 1),
        text.replace(r#""article_seq":"7","#, ""),
        text.replace(r#""article_seq":"7""#, r#""article_seq":7"#),
        text.replace(r#""algorithm":"ssh-ed25519""#, r#""algorithm":"sm2""#),
        text.replace(r#""decision":"approve""#, r#""decision":"pass""#),
        "[]".into(),
        "[".repeat(60_000),
        String::new(),
    ];
    for other in others {
        let refused = Statement::parse(other.as_bytes());
        assert_eq!(refused, Err(StatementFault::Malformed), "{other}");
    }
}

#[test]
fn every_changed_byte_is_refused_or_means_something_else() {
    let original = Statement::Decision(approval());
    let bytes = original.to_bytes().unwrap();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        assert_ne!(
            Statement::parse(&changed).ok().as_ref(),
            Some(&original),
            "byte {at}"
        );
    }
}

#[test]
fn a_field_that_cannot_be_is_named() {
    type Change = fn(&mut Decision);
    let cases: [(&str, Change); 14] = [
        ("newsroom", |d| d.newsroom.clear()),
        ("article", |d| d.article = " ".into()),
        ("article_no", |d| d.article_no = "17\n18".into()),
        ("revision", |d| d.revision = 0),
        ("step", |d| d.step = "步".repeat(200)),
        ("return_to", |d| d.return_to = "writer".into()),
        ("return_to", |d| d.decision = Outcome::ReturnForRevision),
        ("on_behalf_of", |d| d.on_behalf_of = "\t".into()),
        ("key", |d| d.key = "MD5:00".into()),
        ("article_seq", |d| d.article_seq = 0),
        ("time", |d| d.time = "2026-03-02T08:15:30Z".into()),
        ("time", |d| d.time = "2026-02-29T08:15:30.250Z".into()),
        ("time", |d| d.time = "2026-03-02T24:00:00.000Z".into()),
        ("nonce", |d| d.nonce = "AA".repeat(16)),
    ];
    for (field, change) in cases {
        let mut decision = approval();
        change(&mut decision);
        let refused = Statement::Decision(decision).to_bytes();
        assert_eq!(refused, Err(StatementFault::BadField { field }));
    }
}

#[test]
fn a_leap_day_is_a_day() {
    let time = "2028-02-29T23:59:59.999Z".into();
    assert!(
        Statement::Decision(Decision { time, ..approval() })
            .to_bytes()
            .is_ok()
    );
}

#[test]
fn a_return_says_where_to() {
    let decision = Decision {
        decision: Outcome::ReturnForRevision,
        return_to: "writer".into(),
        ..approval()
    };
    assert!(Statement::Decision(decision).to_bytes().is_ok());
}

#[test]
fn a_release_names_three_different_signoffs() {
    for steps in [
        &["一审", "二审"][..],
        &["一审", "二审", "二审", "三审"],
        &[],
    ] {
        let signoffs = signoffs(steps);
        let refused = Statement::Release(Release {
            signoffs,
            ..release()
        })
        .to_bytes();
        assert_eq!(refused, Err(StatementFault::BadField { field: "signoffs" }));
    }
}

#[test]
fn text_outside_normal_form_c_is_refused() {
    let opinion = "cafe\u{301}".into();
    let refused = Statement::Decision(Decision {
        opinion,
        ..approval()
    })
    .to_bytes();
    assert_eq!(refused, Err(StatementFault::NotNormalised));
}

#[test]
fn a_statement_beyond_64_kib_is_refused_both_ways() {
    let opinion = "同".repeat(MAX_STATEMENT / 3);
    let refused = Statement::Decision(Decision {
        opinion,
        ..approval()
    })
    .to_bytes();
    assert_eq!(refused, Err(StatementFault::TooLarge));
    let refused = Statement::parse(&vec![b' '; MAX_STATEMENT + 1]);
    assert_eq!(refused, Err(StatementFault::TooLarge));
}

#[test]
fn a_fault_is_a_code_with_details() {
    let fault = serde_json::to_string(&StatementFault::BadField { field: "nonce" }).unwrap();
    assert_eq!(fault, r#"{"code":"bad_field","field":"nonce"}"#);
}
