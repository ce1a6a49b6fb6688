//! Looking at a screen with axe-core, for those who cannot see it, or not well.

use std::fs;

use serde_json::{Value, json};

use super::{Window, workspace};

const AXE: &str = "ui/node_modules/axe-core/axe.min.js";
/// What is serious or critical: the rule, what it asks for, and the first elements that miss it.
const LOOK: &str = "
    const done = arguments[0];
    axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) => {
        const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        done(bad.map(({ id, help, nodes }) => {
            const where = nodes.slice(0, 4).map(({ html, failureSummary }) => `${html} ${failureSummary}`);
            return `${id} (${help}), ${nodes.length} times: ${where.join(' | ')}`.replace(/\\s+/gu, ' ');
        }));
    }, (fault) => done([String(fault)]));";
const WEAR: &str = "document.documentElement.dataset.theme = arguments[0];
    return document.getAnimations().length;";
const STILL: &str = "
    const done = arguments[0];
    Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished)).then(() => done(true));";

impl Window {
    /// The serious and critical findings on this screen, in the light and in the dark.
    pub async fn axe_findings(&self) -> Vec<String> {
        let missing = self.run("return typeof axe === 'undefined'", vec![]).await;
        if missing == json!(true) {
            let path = workspace().join(AXE);
            let axe = fs::read_to_string(&path)
                .unwrap_or_else(|_| panic!("{} is not there: run `./dev setup`", path.display()));
            self.run(&axe, vec![]).await;
        }
        let mut found = Vec::new();
        for theme in ["light", "dark"] {
            self.run(WEAR, vec![json!(theme)]).await;
            self.client.execute_async(STILL, vec![]).await.unwrap();
            let seen = self.client.execute_async(LOOK, vec![]).await.unwrap();
            let seen = seen.as_array().unwrap().iter();
            found.extend(seen.map(|one| format!("{theme}: {}", one.as_str().unwrap_or_default())));
        }
        self.run(WEAR, vec![Value::from("light")]).await;
        found
    }
}
