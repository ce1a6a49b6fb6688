//! What an administrator does in the window: adding people, handing out codes, confirming keys.

use super::Window;

impl Window {
    /// An administrator adds a person; answers the code to be handed over.
    pub async fn add_person(&self, name: &str, roles: &[&str]) -> String {
        self.click("nav-people").await;
        self.click("add-person").await;
        self.write("person-name", name).await;
        if !roles.contains(&"writer") {
            self.click("role-writer").await;
        }
        for role in roles.iter().filter(|role| **role != "writer") {
            self.click(&format!("role-{role}")).await;
        }
        self.click("add-person-confirm").await;
        let code = self.takes_the_code().await;
        self.see(&format!("person-row[data-name={name}]")).await;
        code
    }

    /// The code that is shown once.
    pub async fn takes_the_code(&self) -> String {
        let code = self.read("enrol-code-shown").await;
        self.click("code-done").await;
        self.gone("dialog-code").await;
        code
    }

    /// Chooses a person in the list of people.
    pub async fn looks_at(&self, name: &str) {
        self.click("nav-people").await;
        self.click(&format!(
            "person-row[data-name={name}] [data-test=person-open]"
        ))
        .await;
        self.see(&format!("person-pane[data-name={name}]")).await;
    }

    /// An administrator confirms the keys of these people, who wait in this order.
    pub async fn confirm_keys(&self, names: &[&str]) {
        self.click("nav-people").await;
        self.says("waiting-keys", &format!("{} 把", names.len()))
            .await;
        self.click("confirm-waiting").await;
        for name in names {
            self.says("dialog-confirm-key h2", name).await;
            self.click("confirm-checked").await;
            self.click("confirm-key-confirm").await;
        }
        self.gone("dialog-confirm-key").await;
        self.gone("waiting-keys").await;
    }

    /// Waits until the list says this of the person's key: `signs`, `waits`, `code`, `none` or `ended`.
    pub async fn key_is(&self, name: &str, state: &str) {
        self.click("nav-people").await;
        let mark = format!("[data-test=key-state][data-state={state}]");
        self.see(&format!("person-row[data-name={name}] {mark}"))
            .await;
    }

    /// The sixteen words of a key, as they stand at this spot.
    pub async fn words_of_the_key(&self, spot: &str) -> Vec<String> {
        self.see(&format!("{spot} [data-test=key-words]")).await;
        self.read_all(&format!("{spot} [data-test=key-words] li"))
            .await
    }
}
