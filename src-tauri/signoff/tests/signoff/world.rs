//! A small county newsroom with its ledger: honest by its methods, and open to every forgery.

mod packing;
mod people;
mod piece;

pub use packing::{Packing, packed, repacked, unpacked};
pub use people::*;
pub use piece::{Piece, canonical, content, policy};
use sanshen_signoff::{
    Hash,
    bundle::{ArticleNamed, Bundle, NewsroomNamed, Parts, Places, Sealed},
    chain::{Event, Recorded},
    roster::{Entry, Roster},
    statement::{Algorithm, Change, Decision, Outcome, RosterChange, Statement},
    tree::Tree,
    verifier::{Asked, ClaimId, Report, Status, Verdict, verify},
};
use serde_json::{Value, json};

pub const NEWSROOM: &str = "n-qinghe";
/// When the newsroom began, in milliseconds of UTC.
const BEGINNING: i64 = 1_772_352_000_000;
pub const NEWSROOM_NAME: &str = "清河县融媒体中心";

#[derive(Clone, Default)]
pub struct World {
    pub ledger: Vec<Recorded>,
    pub roster: Vec<Sealed>,
    /// The statements about all articles.
    pub said: Vec<Sealed>,
    /// Minutes since the newsroom began.
    pub clock: u32,
    /// Places of events that nobody is to see: articles go on as if they were not there.
    pub hidden: Vec<u64>,
}

impl World {
    /// The newsroom with its six people, each with a key.
    pub fn begun() -> Self {
        let mut world = Self::default();
        let founding = Change::Found {
            newsroom_name: NEWSROOM_NAME.into(),
            public_key: LIN.public(),
        };
        world.changes(&LIN, founding);
        for person in [&SHEN, &LU, &WEI, &PENG, &TANG] {
            world.joins(person);
        }
        world
    }

    /// The newsroom, and one article that went all the way.
    pub fn with_article() -> (Self, Piece) {
        let mut world = Self::begun();
        let piece = world.goes_all_the_way("a-1");
        (world, piece)
    }

    pub fn goes_all_the_way(&mut self, id: &str) -> Piece {
        let mut piece = self.creates(id);
        self.submits(&mut piece);
        self.is_signed(&piece);
        self.releases(&TANG, &piece);
        self.exports(&TANG, &piece);
        piece
    }

    /// Three sign-offs by three people.
    pub fn is_signed(&mut self, piece: &Piece) {
        for (person, step) in [
            (&LU, "first_review"),
            (&WEI, "second_review"),
            (&PENG, "third_review"),
        ] {
            self.approves(person, piece, step);
        }
    }

    pub fn joins(&mut self, person: &Person) {
        let joins = Change::AddPerson {
            person: person.id.into(),
            name: person.name.into(),
            roles: person.roles.iter().map(ToString::to_string).collect(),
        };
        self.changes(&LIN, joins);
        self.gets_key(person.id, person.seed, "");
    }

    /// The founder enrols a key.
    pub fn gets_key(&mut self, person: &str, seed: u8, replaces: &str) {
        let key = Change::AddKey {
            person: person.into(),
            public_key: public(seed),
            replaces: replaces.into(),
        };
        self.changes(&LIN, key);
    }

    pub fn changes(&mut self, by: &Person, change: Change) {
        let statement = self.change(by, change);
        self.says(Statement::Roster(statement), by.seed);
    }

    /// A change of the roster that could be signed now.
    pub fn change(&self, by: &Person, change: Change) -> RosterChange {
        RosterChange {
            newsroom: NEWSROOM.into(),
            change,
            person: by.id.into(),
            person_name: by.name.into(),
            key: by.public().fingerprint(),
            roster_seq: self.roster.len() as u64 + 1,
            roster_prev: self.roster.last().map_or(Hash::genesis(), Sealed::hash),
            ledger_seq: self.ledger.len() as u64 + 1,
            ledger_prev: self.head(),
            time: self.time(),
            nonce: self.nonce(),
            algorithm: Algorithm::SshEd25519,
        }
    }

    pub fn approves(&mut self, person: &Person, piece: &Piece, step: &str) {
        let decision = self.decision(person, piece, step);
        self.says(Statement::Decision(decision), person.seed);
    }

    pub fn returns(&mut self, person: &Person, piece: &Piece, step: &str, to: &str) {
        let decision = Decision {
            decision: Outcome::ReturnForRevision,
            return_to: to.into(),
            ..self.decision(person, piece, step)
        };
        self.says(Statement::Decision(decision), person.seed);
    }

    /// Signs a statement with the key of this seed, and records it.
    pub fn says(&mut self, statement: Statement, seed: u8) -> Sealed {
        let sealed = sealed(&statement, seed);
        self.records(&sealed);
        sealed
    }

    /// Records a statement as the core does, whatever it says.
    pub fn records(&mut self, sealed: &Sealed) {
        let (kind, article, mut details) = told(sealed.statement());
        details["statement"] = json!(sealed.hash());
        details["signature"] = json!(sealed.signature_hash());
        let by = sealed.statement().signed().person.to_owned();
        self.happens(article.as_deref(), kind, &by, details);
        match sealed.statement() {
            Statement::Roster(_) => self.roster.push(sealed.clone()),
            _ => self.said.push(sealed.clone()),
        }
    }

    /// Adds an event to the ledger, with the roster of the moment where no statement of an article's names it.
    pub fn happens(&mut self, article: Option<&str>, kind: &str, by: &str, details: Value) {
        let mut details = details;
        if article.is_some() && details.get("statement").is_none() {
            details["roster"] = json!(self.roster.last().map_or(Hash::genesis(), Sealed::hash));
        }
        self.records_event(article, kind, by, details);
    }

    /// Adds an event to the ledger, whatever it says.
    pub fn records_event(&mut self, article: Option<&str>, kind: &str, by: &str, details: Value) {
        let hidden = self.hidden.clone();
        let about = |next: &&Recorded| {
            next.event.article.as_deref() == article && !hidden.contains(&next.event.seq)
        };
        let last = self.ledger.iter().rev().find(about);
        let place = last.and_then(|last| last.event.article_seq).unwrap_or(0);
        let event = Event {
            seq: self.ledger.len() as u64 + 1,
            article: article.map(Into::into),
            article_seq: article.map(|_| place + 1),
            kind: kind.into(),
            by: by.into(),
            at: BEGINNING + i64::from(self.clock) * 60_000,
            details,
            prev: self.head(),
            article_prev: article.map(|_| last.map_or(Hash::genesis(), |last| last.hash)),
        };
        let hash = event.hash().unwrap();
        self.ledger.push(Recorded { event, hash });
        self.clock += 5;
    }

    /// The same history written again from its beginning, by somebody who may write everything:
    /// `tell` tells each event, or another, or none.
    pub fn retold(&self, mut tell: impl FnMut(&mut Self, &Recorded, Option<&Sealed>)) -> Self {
        let mut again = Self::default();
        for recorded in &self.ledger {
            let minutes = (recorded.event.at - BEGINNING) / 60_000;
            again.clock = minutes.try_into().unwrap();
            let statement = recorded.event.details.get("statement");
            let mut all = self.roster.iter().chain(&self.said);
            let sealed = all.find(|sealed| statement == Some(&json!(sealed.hash())));
            tell(&mut again, recorded, sealed);
        }
        again
    }

    /// Tells an event as it was.
    pub fn tells(&mut self, recorded: &Recorded, sealed: Option<&Sealed>) {
        let event = &recorded.event;
        match sealed {
            Some(sealed) => self.records(sealed),
            None => {
                let (article, details) = (event.article.as_deref(), event.details.clone());
                self.happens(article, &event.kind, &event.by, details);
            }
        }
    }

    pub fn chain(&self, article: &str) -> Vec<Recorded> {
        let about = |next: &&Recorded| {
            next.event.article.as_deref() == Some(article) && !self.hidden.contains(&next.event.seq)
        };
        self.ledger.iter().filter(about).cloned().collect()
    }

    pub fn head(&self) -> Hash {
        self.ledger.last().map_or(Hash::genesis(), |last| last.hash)
    }

    pub fn time(&self) -> String {
        let (day, hour, minute) = (1 + self.clock / 1440, self.clock / 60 % 24, self.clock % 60);
        format!("2026-03-{day:02}T{hour:02}:{minute:02}:00.000Z")
    }

    pub fn nonce(&self) -> String {
        format!("{:032x}", self.ledger.len() + 1)
    }

    pub fn roster_now(&self) -> Roster {
        let entry = |sealed: &Sealed| Entry {
            seq: match sealed.statement() {
                Statement::Roster(said) => said.ledger_seq,
                _ => 0,
            },
            statement: sealed.bytes().to_vec(),
            signature: sealed.signature().to_owned(),
        };
        let entries: Vec<Entry> = self.roster.iter().map(entry).collect();
        Roster::of(&entries).unwrap()
    }

    pub fn tree(&self) -> Tree {
        Tree::of(self.ledger.iter().map(|recorded| recorded.hash))
    }

    /// The parts of an article's bundle, taken just after its last event.
    pub fn parts(&self, piece: &Piece) -> Parts<'static> {
        let (tree, chain) = (self.tree(), self.chain(&piece.id));
        let size = chain.last().unwrap().event.seq;
        let known = |recorded: &&Recorded| recorded.event.seq <= size;
        let of_roster = |recorded: &&Recorded| recorded.event.kind.starts_with("roster.");
        let roster_events: Vec<Recorded> = self
            .ledger
            .iter()
            .filter(known)
            .filter(of_roster)
            .cloned()
            .collect();
        let seq = |recorded: &Recorded| recorded.event.seq;
        let places: Vec<u64> = roster_events.iter().chain(&chain).map(seq).collect();
        let of_article = |sealed: &&Sealed| told(sealed.statement()).1.as_ref() == Some(&piece.id);
        Parts {
            newsroom: NewsroomNamed {
                id: NEWSROOM.into(),
                name: NEWSROOM_NAME.into(),
            },
            article: ArticleNamed {
                id: piece.id.clone(),
                no: piece.no(),
            },
            head: tree.head(size).unwrap(),
            places: Places::under(&tree, size, places, chain.iter().map(seq)).unwrap(),
            content: piece.content.clone().into(),
            policy: piece.policy.clone().into(),
            media: piece
                .media()
                .into_iter()
                .map(|(hash, data)| (hash, data.into()))
                .collect(),
            statements: self.said.iter().filter(of_article).cloned().collect(),
            roster: self.roster[..roster_events.len()].to_vec(),
            roster_events,
            article_events: chain,
            exports: piece
                .files()
                .into_iter()
                .map(|(name, data)| (name, data.into()))
                .collect(),
        }
    }

    pub fn bundle(&self, piece: &Piece) -> Vec<u8> {
        Bundle::build(self.parts(piece)).unwrap().write()
    }

    /// Somebody who kept a slip with the founder's fingerprint and the newest head.
    pub fn reader(&self) -> Asked {
        let head = self.tree().head(self.ledger.len() as u64).unwrap();
        Asked {
            root: Some(LIN.public().fingerprint()),
            head: Some(head.root),
        }
    }
}

/// Kind, article and details of the event that records a statement.
pub fn told(statement: &Statement) -> (&'static str, Option<String>, Value) {
    match statement {
        Statement::Roster(said) => (
            match said.change {
                Change::Found { .. } => "roster.found",
                Change::AddPerson { .. } => "roster.add_person",
                Change::SetRoles { .. } => "roster.set_roles",
                Change::AddKey { .. } => "roster.add_key",
                Change::RevokeKey { .. } => "roster.revoke_key",
            },
            None,
            json!({}),
        ),
        Statement::Decision(said) => (
            match said.decision {
                Outcome::Approve => "decision.approve",
                Outcome::ReturnForRevision => "decision.return_for_revision",
                Outcome::Hold => "decision.hold",
                Outcome::Reject => "decision.reject",
                Outcome::Spike => "decision.spike",
            },
            Some(said.article.clone()),
            json!({
                "step": said.step, "revision": said.revision.to_string(), "content": said.content_sha256,
                "opinion": said.opinion, "return_to": said.return_to,
            }),
        ),
        Statement::Release(said) => (
            "article.released",
            Some(said.article.clone()),
            json!({ "revision": said.revision.to_string(), "content": said.content_sha256 }),
        ),
        Statement::Export(said) => (
            "article.exported",
            Some(said.article.clone()),
            json!({ "files": said.files }),
        ),
    }
}

/// Whether these parts convince a reader.
pub fn report_of(parts: Parts<'_>, asked: &Asked) -> Report {
    verify(&Bundle::build(parts).unwrap().write(), asked)
}

/// The claims that fail.
pub fn failing(report: &Report) -> Vec<ClaimId> {
    let fails = report
        .claims
        .iter()
        .filter(|claim| claim.status == Status::Fails);
    fails.map(|claim| claim.id).collect()
}

/// Refuses a report that is not invalid by this claim among others.
#[track_caller]
pub fn assert_fails(report: &Report, claim: ClaimId) {
    assert_eq!(report.verdict, Verdict::Invalid, "{report:#?}");
    assert!(failing(report).contains(&claim), "{:?}", failing(report));
}
