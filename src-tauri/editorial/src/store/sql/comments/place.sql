insert into comment_anchor (thread, anchor) values ($1, $2)
on conflict (thread) do update set anchor = excluded.anchor;
