-- The newsroom's record. Times are milliseconds UTC; ids are ULIDs; hashes are 64 lower-case hex.
-- What is signed or chained is only ever added: the triggers at the end refuse everything else (L3).

create table newsroom (
    one integer primary key check (one = 1),
    id text not null,
    name text not null,
    site text not null,
    contact text not null,
    days integer not null,
    founder_fingerprint text not null
) strict;

create table person (
    id text primary key,
    name text not null unique,
    -- SHA-256 over id and 启用码 until the first sign-in has used it.
    code_sha256 text
) strict;

create table person_role (
    person text not null references person (id),
    role text not null,
    primary key (person, role)
) strict, without rowid;

create table person_key (
    fingerprint text primary key,
    person text not null references person (id),
    public_key text not null,
    added_at integer not null
) strict;
create index person_key_person on person_key (person);

create table policy (
    sha256 text primary key,
    body text not null
) strict;

create table section (
    id text primary key,
    name text not null unique,
    policy_sha256 text not null references policy (sha256)
) strict;

create table article (
    id text primary key,
    year integer not null,
    number integer not null,
    writer text not null references person (id),
    created_at integer not null,
    unique (year, number)
) strict;

create table save (
    article text not null references article (id),
    version integer not null,
    content text not null,
    hash text not null,
    person text not null references person (id),
    session text not null,
    at integer not null,
    primary key (article, version)
) strict;

create table revision (
    article text not null references article (id),
    number integer not null,
    content text not null,
    hash text not null,
    reason text not null,
    person text not null references person (id),
    at integer not null,
    primary key (article, number)
) strict;

create table round (
    id text primary key,
    article text not null references article (id),
    number integer not null,
    -- The section whose policy it froze: an article cannot slip into another one while the round runs.
    section text not null references section (id),
    policy_sha256 text not null references policy (sha256),
    person text not null references person (id),
    at integer not null,
    unique (article, number)
) strict;

-- One row for everything that happened, in order; each names the one before it.
create table event (
    seq integer primary key,
    article text references article (id),
    article_seq integer,
    kind text not null,
    person text not null,
    at integer not null,
    details text not null,
    prev text not null,
    article_prev text,
    hash text not null unique
) strict;
create unique index event_article on event (article, article_seq) where article is not null;

-- The columns beside the statement only find it: what counts is read from the statement itself.
create table decision (
    id text primary key,
    article text not null references article (id),
    round text not null references round (id),
    seq integer not null references event (seq),
    nonce text not null unique,
    statement blob not null,
    signature text not null
) strict;
create index decision_article on decision (article, seq);

create table release (
    id text primary key,
    article text not null references article (id),
    seq integer not null references event (seq),
    nonce text not null unique,
    statement blob not null,
    signature text not null
) strict;
create index release_article on release (article, seq);

create table export_record (
    article text not null references article (id),
    seq integer not null references event (seq),
    format text not null,
    file_name text not null,
    sha256 text not null,
    primary key (article, seq, format)
) strict, without rowid;

-- Views for lists, written again at the end of every act from the derived standing.
-- No permission and no export reads them.
create table shelf (
    article text primary key references article (id),
    title text not null,
    section text not null,
    stage text not null,
    open_steps text not null,
    writer text not null,
    urgent integer not null,
    words integer not null,
    updated_at integer not null
) strict;
create index shelf_newest on shelf (updated_at desc, article desc);
create index shelf_stage on shelf (stage, updated_at desc, article desc);
create index shelf_section on shelf (section, updated_at desc, article desc);
create index shelf_writer on shelf (writer, updated_at desc, article desc);

create table waiting (
    article text not null references article (id),
    errand text not null,
    step text not null,
    step_name text not null,
    -- A role, or a person's id.
    for_whom text not null,
    urgent integer not null,
    since integer not null,
    due_at integer,
    primary key (for_whom, urgent desc, since, article, step)
) strict, without rowid;
create index waiting_article on waiting (article);

create table barred (
    article text not null references article (id),
    step text not null,
    person text not null,
    primary key (article, step, person)
) strict, without rowid;

create trigger revision_keeps before update on revision begin select raise(abort, 'L3: revisions are only added'); end;
create trigger revision_stays before delete on revision begin select raise(abort, 'L3: revisions are only added'); end;
create trigger decision_keeps before update on decision begin select raise(abort, 'L3: decisions are only added'); end;
create trigger decision_stays before delete on decision begin select raise(abort, 'L3: decisions are only added'); end;
create trigger release_keeps before update on release begin select raise(abort, 'L3: releases are only added'); end;
create trigger release_stays before delete on release begin select raise(abort, 'L3: releases are only added'); end;
create trigger event_keeps before update on event begin select raise(abort, 'L3: events are only added'); end;
create trigger event_stays before delete on event begin select raise(abort, 'L3: events are only added'); end;
create trigger export_record_keeps before update on export_record begin select raise(abort, 'L3: export records are only added'); end;
create trigger export_record_stays before delete on export_record begin select raise(abort, 'L3: export records are only added'); end;
create trigger round_keeps before update on round begin select raise(abort, 'L3: a round keeps its policy'); end;
create trigger round_stays before delete on round begin select raise(abort, 'L3: rounds are only added'); end;
create trigger article_keeps before update on article begin select raise(abort, 'L3: an article keeps its number and writer'); end;
create trigger article_stays before delete on article begin select raise(abort, 'L3: articles are only added'); end;
create trigger policy_keeps before update on policy begin select raise(abort, 'L3: policies are frozen by their hash'); end;
create trigger policy_stays before delete on policy begin select raise(abort, 'L3: policies are frozen by their hash'); end;
create trigger person_key_keeps before update on person_key begin select raise(abort, 'L3: keys are only added'); end;
create trigger person_key_stays before delete on person_key begin select raise(abort, 'L3: keys are only added'); end;
