//! Carrying a step out, the way a desk would.

use sanshen_editorial::refusal::Refusal;
use sanshen_editorial::words::Role;
use sanshen_signoff::statement::Statement;
use sanshen_tests::{Cast, Piece, Room, content, signer};
use serde_json::{Value, json};

use crate::steps::{BODIES, By, Roles, Step, Try};

/// A newsroom in which anything may be tried.
pub struct World {
    pub room: Room,
    /// Each article with its writer.
    pub pieces: Vec<(Piece, Cast)>,
    drawer: Vec<Signed>,
}

/// A signed statement that was not handed in at once.
struct Signed {
    by: Cast,
    signer: Cast,
    statement: String,
    signature: String,
}

/// What came of a step that was not refused.
#[derive(Debug)]
pub enum Happened {
    /// Nothing was asked of the record.
    Nothing,
    Drafted,
    /// `same` when the answer named the version that was there before.
    Saved {
        same: bool,
        must_be_same: bool,
    },
    Decided {
        by: Cast,
        signer: Cast,
    },
    Released(Piece),
    Exported(Piece, String),
    Other,
}

type Outcome = Result<Happened, Refusal>;

impl World {
    pub async fn begin(room: Room) -> World {
        let mut world = World {
            room,
            pieces: Vec::new(),
            drawer: Vec::new(),
        };
        for by in [Cast::Writer, Cast::WriterReviewer] {
            world.draft(by, BODIES[0]).await.unwrap();
        }
        world
    }

    pub async fn play(&mut self, step: &Step) -> Outcome {
        match step {
            Step::Draft { by, body } => self.draft(*by, BODIES[*body]).await,
            Step::Forward { piece, choice } => self.forward(*piece, *choice).await,
            Step::Correct {
                piece,
                choice,
                body,
                base,
            } => {
                let text = (BODIES[*body], *base);
                self.correct(*piece, *choice, text).await
            }
            Step::Withdraw {
                piece,
                decision,
                return_to,
            } => self.withdraw(*piece, decision, return_to).await,
            Step::Save {
                by,
                piece,
                body,
                versions_behind,
                session,
                base,
            } => {
                let piece = self.piece(*piece);
                self.save(
                    *by,
                    &piece,
                    (BODIES[*body], *base),
                    *versions_behind,
                    session,
                )
                .await
            }
            Step::Submit { by, piece, urgent } => {
                let piece = self.piece(*piece);
                let asked = json!({ "article": piece.0, "version": self.version(&piece).await, "urgent": urgent });
                self.other(*by, "submit", asked).await
            }
            Step::Apply { by, piece } => self.on_draft(*by, "apply_changes", *piece).await,
            Step::Discard { by, piece } => self.on_draft(*by, "discard_changes", *piece).await,
            Step::Decide(tried) => self.decide(tried).await,
            Step::HandIn { by, drawn } => self.hand_in(*by, *drawn).await,
            Step::Resume { by, piece } => {
                let asked = json!({ "article": self.piece(*piece).0 });
                self.other(*by, "resume", asked).await
            }
            Step::Release { by, signer, piece } => self.release(*by, *signer, *piece).await,
            Step::Export { by, piece } => self.export(*by, *piece).await,
            Step::Roles { of, what } => self.roles(*of, *what).await,
            Step::Pass { minutes } => {
                self.room.clock.pass_minutes(*minutes);
                Ok(Happened::Nothing)
            }
        }
    }

    /// The article as the chief sees it; the chief never loses the roles.
    pub async fn shown(&self, piece: &Piece) -> Value {
        self.room.sees(Cast::Chief, piece).await.unwrap()
    }

    fn piece(&self, number: usize) -> Piece {
        self.pieces[number % self.pieces.len()].0.clone()
    }

    async fn version(&self, piece: &Piece) -> u64 {
        self.shown(piece).await["draft"]["version"]
            .as_u64()
            .unwrap()
    }

    async fn other(&self, by: Cast, command: &'static str, asked: Value) -> Outcome {
        self.room
            .call(by, command, asked)
            .await
            .map(|_| Happened::Other)
    }

    async fn on_draft(&self, by: Cast, command: &'static str, piece: usize) -> Outcome {
        let piece = self.piece(piece);
        let asked = json!({ "article": piece.0, "version": self.version(&piece).await });
        self.other(by, command, asked).await
    }

    async fn draft(&mut self, by: Cast, body: &str) -> Outcome {
        let piece = self.room.drafts(by, "雨情", body).await?;
        self.pieces.push((piece, by));
        Ok(Happened::Drafted)
    }

    async fn save(
        &self,
        by: Cast,
        piece: &Piece,
        (body, base): (&str, Option<usize>),
        behind: u64,
        session: &str,
    ) -> Outcome {
        let shown = self.shown(piece).await;
        let content = content(self.room.section(), "雨情", &[body]);
        let version = shown["draft"]["version"].as_u64().unwrap();
        let save = json!({
            "article": piece.0, "base_version": version.saturating_sub(behind), "session": session, "content": content,
            "tracked": base.map(|base| {
                json!({ "base": self::content(self.room.section(), "雨情", &[BODIES[base]]), "marks": [] })
            }),
        });
        let saved = self.room.call(by, "save_draft", save).await?;
        let must_be_same = behind == 0
            && base.is_none()
            && !suggested(&shown)
            && shown["draft"]["content"]["body"]["content"][0]["content"][0]["text"] == body;
        Ok(Happened::Saved {
            same: saved["version"] == version,
            must_be_same,
        })
    }

    async fn forward(&mut self, number: usize, choice: usize) -> Outcome {
        let (piece, writer) = self.pieces[number % self.pieces.len()].clone();
        let shown = self.shown(&piece).await;
        match shown["article"]["stage"].as_str().unwrap() {
            "draft" | "returned" if suggested(&shown) => {
                let text = &shown["draft"]["content"]["body"]["content"][0]["content"][0]["text"];
                let text = (text.as_str().unwrap(), None);
                self.save(writer, &piece, text, 0, "定稿").await
            }
            "draft" | "returned" => {
                let asked = json!({ "article": piece.0, "version": shown["draft"]["version"], "urgent": false });
                self.other(writer, "submit", asked).await
            }
            "in_review" => match self.whose_turn(&shown, choice) {
                Some((by, _)) if suggested(&shown) || shown["changed_since_revision"] == true => {
                    self.on_draft(by, "apply_changes", number).await
                }
                Some((by, step)) => {
                    self.decide(&Try {
                        by: By::Person(by),
                        signer: None,
                        piece: number,
                        step,
                        decision: "approve",
                        return_to: "",
                        keep: false,
                    })
                    .await
                }
                None => Ok(Happened::Nothing),
            },
            "held" => {
                self.other(Cast::Editor, "resume", json!({ "article": piece.0 }))
                    .await
            }
            "approved" => self.release(Cast::Editor, None, number).await,
            "released" | "exported" => self.export(Cast::Editor, number).await,
            _ => Ok(Happened::Nothing),
        }
    }

    async fn correct(&self, number: usize, choice: usize, text: (&str, Option<usize>)) -> Outcome {
        let piece = self.piece(number);
        match self.whose_turn(&self.shown(&piece).await, choice) {
            Some((by, _)) => self.save(by, &piece, text, 0, "审阅").await,
            None => Ok(Happened::Nothing),
        }
    }

    async fn withdraw(
        &mut self,
        number: usize,
        decision: &'static str,
        return_to: &'static str,
    ) -> Outcome {
        let shown = self.shown(&self.piece(number)).await;
        let steps = shown["round"]["steps"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let Some(last) = steps.iter().rposition(|step| step["state"] == "stands") else {
            return Ok(Happened::Nothing);
        };
        let by = self.cast(steps[last]["signoff"]["person"]["id"].as_str().unwrap());
        let return_to = if decision == "return_for_revision" {
            return_to
        } else {
            ""
        };
        self.decide(&Try {
            by: By::Person(by),
            signer: None,
            piece: number,
            step: crate::steps::REVIEWS[last],
            decision,
            return_to,
            keep: false,
        })
        .await
    }

    /// Somebody who may sign an open step, and the step.
    fn whose_turn(&self, shown: &Value, choice: usize) -> Option<(Cast, &'static str)> {
        let steps = shown["round"]["steps"].as_array()?;
        let turns: Vec<(Cast, &'static str)> = steps
            .iter()
            .zip(crate::steps::REVIEWS)
            .filter(|(step, _)| step["state"] == "open")
            .flat_map(|(step, id)| {
                step["eligible"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(move |who| (who, id))
            })
            .map(|(who, id)| (self.cast(who["id"].as_str().unwrap()), id))
            .collect();
        turns.get(choice % turns.len().max(1)).copied()
    }

    /// Those whose sign-offs stand, in the order of the steps.
    fn signers(&self, shown: &Value) -> Vec<Cast> {
        let steps = shown["round"]["steps"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let signer = |step: &Value| {
            step["signoff"]["person"]["id"]
                .as_str()
                .map(|id| self.cast(id))
        };
        steps.iter().filter_map(signer).collect()
    }

    fn cast(&self, id: &str) -> Cast {
        *Cast::ALL
            .iter()
            .find(|person| self.room.id(**person) == id)
            .unwrap()
    }

    async fn decide(&mut self, tried: &Try) -> Outcome {
        let (piece, writer) = self.pieces[tried.piece % self.pieces.len()].clone();
        let shown = self.shown(&piece).await;
        let (by, step) = match tried.by {
            By::Person(by) => (by, tried.step),
            By::Writer => (writer, tried.step),
            By::Turn(choice) => match self.whose_turn(&shown, choice) {
                Some(turn) => turn,
                None => return Ok(Happened::Nothing),
            },
            By::Signer(choice) => match self.signers(&shown).get(choice) {
                Some(by) => (*by, tried.step),
                None => return Ok(Happened::Nothing),
            },
        };
        let asked = json!({
            "article": piece.0, "step": step, "decision": tried.decision, "return_to": tried.return_to,
            "opinion": "看过。", "content_sha256": shown["revision"]["hash"].as_str().unwrap_or(""),
        });
        let prepared = self.room.call(by, "prepare_decision", asked).await?;
        let signed = sign(by, tried.signer, &prepared);
        if tried.keep {
            self.drawer.push(signed);
            return Ok(Happened::Nothing);
        }
        self.give("decide", by, &signed).await
    }

    async fn hand_in(&mut self, by: Option<Cast>, drawn: usize) -> Outcome {
        let Some(signed) = self.drawer.get(drawn % self.drawer.len().max(1)) else {
            return Ok(Happened::Nothing);
        };
        self.give("decide", by.unwrap_or(signed.by), signed).await
    }

    async fn give(&self, command: &str, by: Cast, signed: &Signed) -> Outcome {
        let asked = json!({ "statement": signed.statement, "signature": signed.signature });
        self.room.call(by, command, asked).await?;
        Ok(Happened::Decided {
            by,
            signer: signed.signer,
        })
    }

    async fn release(&self, by: Cast, signer: Option<Cast>, number: usize) -> Outcome {
        let piece = self.piece(number);
        let shown = self.shown(&piece).await;
        let asked = json!({ "article": piece.0, "content_sha256": shown["revision"]["hash"].as_str().unwrap_or("") });
        let prepared = self.room.call(by, "prepare_release", asked).await?;
        self.give("release", by, &sign(by, signer, &prepared))
            .await?;
        Ok(Happened::Released(piece))
    }

    async fn export(&self, by: Cast, number: usize) -> Outcome {
        let piece = self.piece(number);
        let text = self.room.exports(by, &piece).await?;
        Ok(Happened::Exported(piece, text))
    }

    async fn roles(&self, of: Cast, what: Roles) -> Outcome {
        let roles = match what {
            Roles::Own => of.roles(),
            Roles::None => &[],
            Roles::All => &Role::ALL,
        };
        self.room.sets_roles(of, roles).await?;
        Ok(Happened::Other)
    }
}

fn sign(by: Cast, other: Option<Cast>, prepared: &Value) -> Signed {
    let statement = prepared["statement"].as_str().unwrap().to_string();
    let namespace = Statement::parse(statement.as_bytes()).unwrap().namespace();
    let key = other.unwrap_or(by);
    let signature = signer(key).sign(namespace, statement.as_bytes()).unwrap();
    Signed {
        by,
        signer: key,
        statement,
        signature,
    }
}

/// Suggestions stand in the draft.
fn suggested(shown: &Value) -> bool {
    !shown["draft"]["tracked"].is_null()
}
