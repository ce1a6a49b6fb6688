-- Who belongs to the newsroom, with which roles and keys, is told by signed statements alone; the export record is
-- signed as well, and the exported files are kept.

drop table person_role;
drop table person_key;

create table roster_change (
    -- Its place among the changes of the roster, counted from 1.
    number integer primary key,
    id text not null unique,
    seq integer not null unique references event (seq),
    nonce text not null unique,
    statement blob not null,
    signature text not null
) strict;

-- A public key that its owner made at a machine and that no administrator has confirmed yet. It counts for nothing.
create table key_offer (
    person text primary key references person (id),
    public_key text not null,
    at integer not null
) strict;

create table export_statement (
    id text primary key,
    article text not null references article (id),
    seq integer not null references event (seq),
    nonce text not null unique,
    statement blob not null,
    signature text not null
) strict;
create index export_statement_article on export_statement (article, seq);

-- Every exported file, once, by its hash.
create table exported_file (
    sha256 text primary key,
    bytes blob not null
) strict;

create trigger roster_change_keeps before update on roster_change begin select raise(abort, 'L3: the roster is only added to'); end;
create trigger roster_change_stays before delete on roster_change begin select raise(abort, 'L3: the roster is only added to'); end;
create trigger export_statement_keeps before update on export_statement begin select raise(abort, 'L3: exports are only added'); end;
create trigger export_statement_stays before delete on export_statement begin select raise(abort, 'L3: exports are only added'); end;
create trigger exported_file_keeps before update on exported_file begin select raise(abort, 'L3: exported files are kept'); end;
create trigger exported_file_stays before delete on exported_file begin select raise(abort, 'L3: exported files are kept'); end;
