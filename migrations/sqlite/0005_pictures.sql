-- Pictures, each once, by the SHA-256 of its bytes, as an article's figures name them.

create table picture (
    sha256 text primary key,
    kind text not null,
    -- As shown, in pixels.
    width integer not null,
    height integer not null,
    bytes blob not null,
    added_by text not null references person (id),
    added_at integer not null
) strict;

-- What a screen is given of it. Made once, when the picture is decoded to see whether it is whole.
create table picture_copy (
    picture text primary key references picture (sha256),
    kind text not null,
    width integer not null,
    height integer not null,
    bytes blob not null,
    sha256 text not null
) strict;

create trigger picture_keeps before update on picture begin select raise(abort, 'L3: pictures are only added'); end;
create trigger picture_stays before delete on picture begin select raise(abort, 'L3: pictures are only added'); end;
create trigger picture_copy_keeps before update on picture_copy begin select raise(abort, 'L3: pictures are only added'); end;
create trigger picture_copy_stays before delete on picture_copy begin select raise(abort, 'L3: pictures are only added'); end;
