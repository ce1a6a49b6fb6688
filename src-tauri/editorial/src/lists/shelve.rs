//! Writing an article's place in the lists, from its derived standing. Nothing reads it to permit anything.

use crate::articles::parse_draft;
use crate::refusal::Result;
use crate::review::{Desk, Record, Standing, due_at};
use crate::store::{ShelfRow, WaitingEntry};
use crate::tx::Tx;
use crate::words::{Role, Stage, name_of};

/// Sets the lists right for one article, inside the act that touched it.
pub(crate) async fn shelve(tx: &mut Tx<'_>, article: &str) -> Result<()> {
    let record = Record::load(&mut tx.store, &tx.staff, article).await?;
    let standing = Standing::of(&record);
    let person = tx.by()?.clone();
    let desk = Desk {
        record: &record,
        standing: &standing,
        staff: &tx.staff,
        person: &person,
    };
    let (row, waiting, barred) = (shelf_row(&desk)?, waiting(&desk), barred(&desk));
    tx.store.put_on_shelf(&row).await?;
    tx.store.clear_waiting(article).await?;
    for entry in &waiting {
        tx.store.wait(article, row.urgent, entry).await?;
    }
    for (step, person) in &barred {
        tx.store.bar(article, step, person).await?;
    }
    Ok(())
}

fn shelf_row(desk: &Desk<'_>) -> Result<ShelfRow> {
    let record = desk.record;
    let content = parse_draft(&record.draft)?;
    let in_review = desk.standing.stage == Stage::InReview;
    let open: Vec<&str> = desk
        .open_steps()
        .map(|(step, _)| step.name.as_str())
        .collect();
    let last_event = record.events.last().map_or(0, |event| event.at);
    Ok(ShelfRow {
        article: record.article.id.clone(),
        year: record.article.year,
        number: record.article.number,
        title: content.title.clone(),
        section: content.section.clone(),
        stage: name_of(desk.standing.stage),
        open_steps: if in_review {
            open.join("、")
        } else {
            String::new()
        },
        writer: record.article.writer.clone(),
        urgent: record.urgent(),
        words: content.count().words,
        updated_at: record.draft.at.max(last_event),
    })
}

/// What waits for whom: open steps for those who may sign them, the rest for the writer or the editors.
fn waiting(desk: &Desk<'_>) -> Vec<WaitingEntry> {
    let since = desk.standing.since;
    let entry = |errand, for_whom| WaitingEntry {
        errand,
        step: String::new(),
        step_name: String::new(),
        for_whom,
        since,
        due_at: None,
    };
    match desk.standing.stage {
        Stage::InReview => reviews(desk),
        Stage::Returned => vec![entry("revise", desk.record.article.writer.clone())],
        Stage::Approved => vec![entry("release", name_of(Role::Editor))],
        Stage::Released => vec![entry("export", name_of(Role::Editor))],
        Stage::Draft | Stage::Held | Stage::Exported | Stage::Rejected | Stage::Spiked => {
            Vec::new()
        }
    }
}

fn reviews(desk: &Desk<'_>) -> Vec<WaitingEntry> {
    let mut entries = Vec::new();
    for (step, index) in desk.open_steps() {
        let standing = &desk.standing.steps[index];
        let entry = |errand, for_whom| WaitingEntry {
            errand,
            step: step.id.clone(),
            step_name: step.name.clone(),
            for_whom,
            since: standing.since,
            due_at: due_at(step, standing),
        };
        // Whoever signed here before is asked to confirm; the others need not read it again.
        let signer = standing
            .fell
            .as_ref()
            .map(|fell| desk.record.decisions[fell.decision].said.person.clone());
        let signer = signer.filter(|id| desk.could(step).iter().any(|person| person.id == *id));
        match signer {
            Some(person) => entries.push(entry("confirm", person)),
            None => entries.extend(
                step.roles
                    .iter()
                    .map(name_of)
                    .chain(step.people.iter().cloned())
                    .map(|who| entry("review", who)),
            ),
        }
    }
    entries
}

/// Who may not sign an open step although a role would let them.
fn barred(desk: &Desk<'_>) -> Vec<(String, String)> {
    let mut barred = Vec::new();
    for (step, _) in desk.open_steps() {
        let could = desk.could(step);
        let involved = desk
            .record
            .decisions
            .iter()
            .map(|decision| &decision.said.person);
        for person in involved.chain([&desk.record.article.writer]) {
            if !could.iter().any(|named| named.id == *person) {
                barred.push((step.id.clone(), person.clone()));
            }
        }
    }
    barred
}
