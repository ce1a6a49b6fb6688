-- 批注: what people say to each other about a text. It stands beside the record: no event names it, nothing of it leaves.
-- What was said is only added to; where a thread stands in the text now is worked out again and again.

create table comment_thread (
    id text primary key,
    article text not null references article (id),
    -- The words that it was begun about, as JSON; null when it is about the whole article.
    anchor text
) strict;
create index comment_thread_article on comment_thread (article);

create table comment_note (
    -- Begins with its time: in order of ids is in order of time.
    id text primary key,
    thread text not null references comment_thread (id),
    article text not null references article (id),
    -- Its place among the notes of the article, counted from 1.
    number integer not null,
    person text not null references person (id),
    at integer not null,
    text text not null,
    unique (article, number)
) strict;

-- Whom a note calls by name; first by person, so that each finds their own.
create table comment_mention (
    person text not null references person (id),
    note text not null references comment_note (id),
    primary key (person, note)
) strict, without rowid;
create index comment_mention_note on comment_mention (note);

-- What was said of a thread as a whole. Of `resolved` and `reopened` the later one holds, and of the other two.
create table comment_mark (
    thread text not null references comment_thread (id),
    -- Its place among the marks of the thread, counted from 1.
    number integer not null,
    article text not null references article (id),
    kind text not null check (kind in ('resolved', 'reopened', 'blocking', 'not_blocking')),
    person text not null references person (id),
    at integer not null,
    primary key (thread, number)
) strict, without rowid;
create index comment_mark_article on comment_mark (article, kind);

-- Where the words of a thread stand after the edits since; derived, and so written over.
create table comment_anchor (
    thread text primary key references comment_thread (id),
    anchor text not null
) strict;

create trigger comment_thread_keeps before update on comment_thread begin select raise(abort, 'L3: comments are only added'); end;
create trigger comment_thread_stays before delete on comment_thread begin select raise(abort, 'L3: comments are only added'); end;
create trigger comment_note_keeps before update on comment_note begin select raise(abort, 'L3: comments are only added'); end;
create trigger comment_note_stays before delete on comment_note begin select raise(abort, 'L3: comments are only added'); end;
create trigger comment_mention_keeps before update on comment_mention begin select raise(abort, 'L3: comments are only added'); end;
create trigger comment_mention_stays before delete on comment_mention begin select raise(abort, 'L3: comments are only added'); end;
create trigger comment_mark_keeps before update on comment_mark begin select raise(abort, 'L3: comments are only added'); end;
create trigger comment_mark_stays before delete on comment_mark begin select raise(abort, 'L3: comments are only added'); end;
