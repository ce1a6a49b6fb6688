-- What the desk needs beside the text: suggestions, who sits at a draft, versions worth keeping, texts put aside.

-- 字数 of a save; null in saves of earlier versions of the program.
alter table save add column words integer;
-- The suggestions that stand in a save: which text they are made to, and who made which; null when there are none.
alter table save add column tracked text;

-- The texts that suggestions are made to, once each, by the SHA-256 of their stored form.
create table base_text (
    sha256 text primary key,
    content text not null
) strict;

-- Who ever made a change to an article's draft, and when: nobody else is taken for the author of one.
create table hand (
    article text not null references article (id),
    person text not null references person (id),
    time integer not null,
    primary key (article, person, time)
) strict, without rowid;

-- Versions that are never thinned: named by a person, or the last before more than half of the text went.
create table kept_save (
    article text not null,
    version integer not null,
    why text not null check (why in ('named', 'loss')),
    name text not null,
    person text not null references person (id),
    at integer not null,
    primary key (article, version, why),
    foreign key (article, version) references save (article, version)
) strict, without rowid;

-- One person at one draft, from opening to closing. A row that an earlier run of the program left was never closed.
create table sitting (
    session text primary key,
    article text not null references article (id),
    person text not null references person (id),
    since integer not null,
    seen_at integer not null,
    -- The opening of the newsroom in which it began.
    run text not null,
    -- The version that it began from.
    version integer not null
) strict;
create index sitting_article on sitting (article, run, since);
create index sitting_person on sitting (person);

-- Texts that could not be saved into their draft, kept until their writer lets them go.
create table aside (
    id text primary key,
    article text not null references article (id),
    person text not null references person (id),
    session text not null,
    base_version integer not null,
    why text not null,
    content text not null,
    hash text not null,
    words integer not null,
    at integer not null
) strict;
create index aside_article on aside (article, at);
