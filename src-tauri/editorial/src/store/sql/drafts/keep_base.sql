-- The same text again mends one that was damaged meanwhile.
insert into base_text (sha256, content) values ($1, $2)
on conflict (sha256) do update set content = excluded.content where base_text.content <> excluded.content;
