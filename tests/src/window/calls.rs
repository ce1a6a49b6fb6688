//! What goes over between the window and the shell, word for word.

use serde_json::Value;

use super::Window;

/// Every call goes out through this one function of the page.
const LISTEN: &str = "
    const send = window.fetch;
    window.heard = [];
    window.fetch = async (to, how) => {
        const body = how?.body ?? '';
        const said = typeof body === 'string' ? body : new TextDecoder().decode(body);
        const command = decodeURIComponent(new URL(to).pathname.slice(1));
        const answer = await send(to, how);
        window.heard.push([command, said, await answer.clone().text()]);
        return answer;
    };";

/// One call, as it was written on the wire.
#[derive(Clone, Debug)]
pub struct Call {
    /// The shell's command; `call` hands one on to the core.
    pub command: String,
    /// What the window said.
    pub said: String,
    /// What it was answered.
    pub answered: String,
}

/// The page's own way to the shell.
const ASK: &str = "
    const [command, args, done] = arguments;
    __TAURI_INTERNALS__.invoke('call', { command, args }).then(done, (fault) => done({ fault }));";

impl Window {
    /// Gives the core a command as the person who is signed in.
    pub async fn call(&self, command: &str, args: Value) -> Value {
        let asked = vec![command.into(), args];
        let answer = self.client.execute_async(ASK, asked).await.unwrap();
        assert!(answer["fault"].is_null(), "{command}: {answer}");
        answer["output"].clone()
    }

    /// From now on keeps every call and its answer, until the app ends.
    pub async fn listen(&self) {
        self.run(LISTEN, vec![]).await;
    }

    /// The calls that were answered since.
    pub async fn calls(&self) -> Vec<Call> {
        let heard = self.run("return window.heard", vec![]).await;
        let text = |value: &Value| value.as_str().unwrap().to_string();
        let call = |heard: &Value| Call {
            command: text(&heard[0]),
            said: text(&heard[1]),
            answered: text(&heard[2]),
        };
        heard.as_array().unwrap().iter().map(call).collect()
    }
}
