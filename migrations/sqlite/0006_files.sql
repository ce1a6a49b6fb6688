-- Files that came in, copies that went out to be read, and how a channel's pages are laid out.

-- Every file that came in, once, by its hash: the original is kept.
create table source_file (
    sha256 text primary key,
    bytes blob not null
) strict;

-- What came of a file: an article was made of it, or a draft took changes from it.
create table source (
    article text not null references article (id),
    sha256 text not null references source_file (sha256),
    why text not null check (why in ('imported', 'taken_back')),
    name text not null,
    person text not null references person (id),
    at integer not null,
    primary key (article, sha256, why)
) strict, without rowid;
create index source_by_file on source (sha256);

-- Copies of a text that left to be read, before it was approved or beside the export. Nobody signs for them.
create table reading_copy (
    id text primary key,
    article text not null references article (id),
    -- The revision that it was of; 0 for a draft.
    revision integer not null,
    -- The content hash of the text.
    hash text not null,
    -- The text itself among the base texts, so that changes that come back find what they were made to.
    base_text text not null references base_text (sha256),
    form text not null,
    file_name text not null,
    -- SHA-256 of the file.
    sha256 text not null,
    -- For whom, as the sender wrote it; may be empty.
    to_whom text not null,
    person text not null references person (id),
    at integer not null
) strict;
create index reading_copy_article on reading_copy (article, at);
create index reading_copy_file on reading_copy (sha256);

-- Who, not of the newsroom, ever made a change that an article's draft took in, and when.
create table outside_hand (
    article text not null references article (id),
    name text not null,
    time integer not null,
    primary key (article, name, time)
) strict, without rowid;

-- A note that came in with a file: its author there, and when; null for what was said here.
alter table comment_note add column outside text;
alter table comment_note add column outside_at integer;

-- 发布渠道: how its pages are laid out, and in which forms they leave.
create table channel (
    id text primary key,
    name text not null unique,
    -- JSON of `sanshen.layout.v1`.
    layout text not null,
    -- Names of forms, joined by commas, in the order of the list.
    formats text not null,
    changed_at integer not null
) strict;

create index export_record_file on export_record (sha256);

create trigger source_file_keeps before update on source_file begin select raise(abort, 'L3: files that came in are kept'); end;
create trigger source_file_stays before delete on source_file begin select raise(abort, 'L3: files that came in are kept'); end;
create trigger source_keeps before update on source begin select raise(abort, 'L3: files that came in are kept'); end;
create trigger source_stays before delete on source begin select raise(abort, 'L3: files that came in are kept'); end;
create trigger reading_copy_keeps before update on reading_copy begin select raise(abort, 'L3: copies are only added'); end;
create trigger reading_copy_stays before delete on reading_copy begin select raise(abort, 'L3: copies are only added'); end;
create trigger outside_hand_keeps before update on outside_hand begin select raise(abort, 'L3: who made a change is kept'); end;
create trigger outside_hand_stays before delete on outside_hand begin select raise(abort, 'L3: who made a change is kept'); end;
