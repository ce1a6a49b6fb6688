//! The one list of commands (L6): every shell goes through `COMMANDS`, by name and JSON.

use std::future::Future;
use std::pin::Pin;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::newsroom::{Changed, Newsroom};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::Role;
use crate::{
    articles, channels, comments, copies, drafts, imports, ledger, lists, people, pictures,
    release, review, sections, versions,
};

/// Who may give a command at all. What an article allows is decided by `review::permit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anyone at the desk, signed in or not.
    Anyone,
    /// A person of the newsroom who may not have a key yet.
    Newcomer,
    /// Every person with a role.
    Staff,
    /// A person with this role.
    Holder(Role),
}

/// What every command has: a name, its arguments (the type itself), an answer, and who may give it.
pub trait Command: DeserializeOwned + TS + Send + 'static {
    /// The name in calls.
    const NAME: &'static str;
    /// Who may give it.
    const WHO: Who;
    /// What it answers.
    type Output: Serialize + TS + Send + 'static;
}

/// A command that changes the record.
pub trait Act: Command {
    /// The part that needs no record: done before anything is begun, so that no other write waits for it.
    fn before(self) -> impl Future<Output = Result<Self>> + Send {
        async { Ok(self) }
    }

    /// Does it, inside one transaction.
    fn run(self, tx: &mut Tx<'_>) -> impl Future<Output = Result<Self::Output>> + Send;
}

/// A command that only asks.
pub trait Ask: Command {
    /// Answers it from one consistent view.
    fn run(self, tx: &mut Tx<'_>) -> impl Future<Output = Result<Self::Output>> + Send;
}

/// What a call answers.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// The command's answer.
    pub output: Value,
    /// What it changed.
    pub changed: Vec<Changed>,
}

type Answering<'a> = Pin<Box<dyn Future<Output = Result<Answer>> + Send + 'a>>;

/// One line of the list.
pub struct Entry {
    /// The name in calls.
    pub name: &'static str,
    /// Who may give it.
    pub who: Who,
    /// It changes the record.
    pub writes: bool,
    pub(crate) declare: fn(&mut crate::wire::Declarations),
    run: for<'a> fn(&'a Newsroom, Option<&'a str>, Value) -> Answering<'a>,
}

/// Every command there is.
pub const COMMANDS: &[Entry] = &[
    ask::<people::ShowNewsroom>(),
    ask::<people::Roll>(),
    act::<people::SetProfile>(),
    ask::<people::ShowTrust>(),
    ask::<people::AllowedSigners>(),
    ask::<ledger::CheckLedger>(),
    ask::<people::PrepareRosterChange>(),
    act::<people::ChangeRoster>(),
    act::<people::IssueCode>(),
    act::<people::OfferKey>(),
    act::<people::OfferReplacement>(),
    act::<people::RefuseKey>(),
    ask::<sections::ListSections>(),
    act::<sections::AddSection>(),
    act::<sections::SetPolicy>(),
    ask::<lists::Inbox>(),
    ask::<lists::CountAll>(),
    ask::<lists::ListArticles>(),
    ask::<lists::Exportable>(),
    ask::<lists::MakeRegister>(),
    ask::<articles::ShowArticle>(),
    ask::<articles::ShowRevision>(),
    ask::<articles::Timeline>(),
    ask::<articles::BlankContent>(),
    ask::<imports::ReadFile>(),
    act::<imports::ImportFile>(),
    ask::<imports::ShowOriginal>(),
    act::<articles::CreateArticle>(),
    act::<drafts::SaveDraft>(),
    act::<drafts::OpenDraft>(),
    act::<drafts::KeepDraft>(),
    act::<drafts::CloseDraft>(),
    act::<drafts::KeepAside>(),
    act::<drafts::DropAside>(),
    ask::<drafts::Unfinished>(),
    ask::<versions::Versions>(),
    ask::<versions::ShowText>(),
    ask::<versions::Compare>(),
    ask::<versions::ComparisonPage>(),
    ask::<versions::SinceSigned>(),
    act::<versions::NameVersion>(),
    act::<versions::Restore>(),
    ask::<comments::ListComments>(),
    ask::<comments::Mentioned>(),
    act::<comments::AddComment>(),
    act::<comments::ReplyComment>(),
    act::<comments::ResolveComment>(),
    act::<comments::ReopenComment>(),
    act::<comments::SetCommentBlocking>(),
    act::<comments::MoveComments>(),
    act::<pictures::AddPicture>(),
    ask::<pictures::ShowPicture>(),
    act::<review::Submit>(),
    act::<review::ApplyChanges>(),
    act::<review::DiscardChanges>(),
    ask::<review::PrepareDecision>(),
    act::<review::Decide>(),
    act::<review::Resume>(),
    ask::<release::PrepareRelease>(),
    act::<release::ReleaseArticle>(),
    ask::<release::PreviewExport>(),
    ask::<release::PrepareExport>(),
    ask::<release::MakeBundle>(),
    ask::<release::PrintSlip>(),
    act::<release::ExportArticle>(),
    ask::<release::WhoseFile>(),
    ask::<channels::ListChannels>(),
    ask::<channels::ShowPresets>(),
    ask::<channels::PreviewLayout>(),
    act::<channels::SetChannel>(),
    act::<channels::RemoveChannel>(),
    ask::<copies::ListCopies>(),
    act::<copies::ReadingCopy>(),
    ask::<copies::TakeBackPreview>(),
    act::<copies::TakeBack>(),
];

/// Carries out the command of that name for the person `by`.
///
/// Arguments that do not fit are refused with their path before anything is begun.
pub async fn call(
    newsroom: &Newsroom,
    by: Option<&str>,
    name: &str,
    args: Value,
) -> Result<Answer> {
    let entry = COMMANDS.iter().find(|entry| entry.name == name);
    let entry = entry.ok_or_else(|| Refusal::UnknownCommand { name: name.into() })?;
    (entry.run)(newsroom, by, args).await
}

const fn act<C: Act>() -> Entry {
    Entry {
        name: C::NAME,
        who: C::WHO,
        writes: true,
        declare: crate::wire::declare::<C>,
        run: |newsroom, by, args| {
            Box::pin(async move {
                let done = newsroom.act(by, read::<C>(args)?).await?;
                Ok(Answer {
                    output: write(&done.output)?,
                    changed: done.changed,
                })
            })
        },
    }
}

const fn ask<C: Ask>() -> Entry {
    Entry {
        name: C::NAME,
        who: C::WHO,
        writes: false,
        declare: crate::wire::declare::<C>,
        run: |newsroom, by, args| {
            Box::pin(async move {
                let output = newsroom.ask(by, read::<C>(args)?).await?;
                Ok(Answer {
                    output: write(&output)?,
                    changed: Vec::new(),
                })
            })
        },
    }
}

fn read<C: Command>(args: Value) -> Result<C> {
    serde_json::from_value(args).map_err(|fault| Refusal::BadInput {
        path: C::NAME.into(),
        problem: fault.to_string(),
    })
}

fn write(output: &impl Serialize) -> Result<Value> {
    serde_json::to_value(output).map_err(|fault| Refusal::StoreFailed {
        detail: fault.to_string(),
    })
}
