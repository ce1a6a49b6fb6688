//! What was signed: the content with its media, and the policy of the round.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::sha256;
use crate::verifier::Detail;
use crate::verifier::evidence::{Evidence, SUBMITTED, content_hash, says};

/// The content and its media are the released ones; `None` without a release.
pub fn content(evidence: &Evidence<'_>) -> Option<Vec<Detail>> {
    let signed = evidence.release()?.words.content_sha256;
    let found_hash = content_hash(evidence.bundle);
    let mut found = Vec::new();
    if found_hash != signed {
        let found_hash = Detail::ContentDiffers {
            signed,
            found: found_hash,
        };
        found.push(found_hash);
    }
    match evidence
        .content
        .as_ref()
        .filter(|content| content["title"].is_string())
    {
        None => found.push(Detail::ContentUnreadable),
        Some(content) => found.extend(media(evidence, content)),
    }
    Some(found)
}

fn media(evidence: &Evidence<'_>, content: &Value) -> Vec<Detail> {
    let media = &evidence.bundle.parts().media;
    let mut shown = BTreeSet::new();
    figures(content, &mut shown);
    let mut found = Vec::new();
    for (name, data) in media {
        let media = *name;
        if sha256(data) != media {
            found.push(Detail::MediaDiffers { media });
        }
        if !shown.remove(media.to_string().as_str()) {
            found.push(Detail::MediaNotShown { media });
        }
    }
    let missing = |media: &str| Detail::MediaMissing {
        media: media.into(),
    };
    found.extend(shown.into_iter().map(missing));
    found
}

/// The media of all figures, at any depth.
fn figures<'c>(node: &'c Value, shown: &mut BTreeSet<&'c str>) {
    match node {
        Value::Object(fields) => {
            if fields.get("type").is_some_and(|kind| kind == "figure") {
                shown.extend(node["attrs"]["media"].as_str());
            }
            fields.values().for_each(|inner| figures(inner, shown));
        }
        Value::Array(items) => items.iter().for_each(|inner| figures(inner, shown)),
        _ => {}
    }
}

/// The policy is whole, and the one that the round was opened and signed with; `None` without a release.
pub fn policy(evidence: &Evidence<'_>) -> Option<Vec<Detail>> {
    let release = evidence.release()?;
    let frozen = sha256(&evidence.bundle.parts().policy);
    let mut found = Vec::new();
    if release.words.policy_sha256 != frozen {
        found.push(Detail::PolicyDiffers);
    }
    if !evidence
        .policy
        .as_ref()
        .is_some_and(|policy| policy.is_whole())
    {
        found.push(Detail::PolicyUnusable);
    }
    let opened = |event: &crate::chain::Event| {
        event.kind == SUBMITTED && says(event, "round_id", &release.words.round)
    };
    for event in evidence.events().filter(|event| opened(event)) {
        if !says(event, "policy", &frozen.to_string()) {
            let at = format!("#{}", event.seq);
            found.push(Detail::OtherPolicy { at });
        }
    }
    for one in evidence.round(release.words) {
        if one.words.policy_sha256 != frozen {
            let at = one.said.sealed.file();
            found.push(Detail::OtherPolicy { at });
        }
    }
    Some(found)
}
