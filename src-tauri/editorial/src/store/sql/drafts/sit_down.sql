insert into sitting (session, article, person, since, seen_at, run, version) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (session) do update set since = excluded.since, seen_at = excluded.seen_at, run = excluded.run
where sitting.article = excluded.article and sitting.person = excluded.person;
