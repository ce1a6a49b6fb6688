insert into shelf (article, title, section, stage, open_steps, writer, urgent, words, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (article) do update set
    title = excluded.title, section = excluded.section, stage = excluded.stage,
    open_steps = excluded.open_steps, urgent = excluded.urgent, words = excluded.words,
    updated_at = excluded.updated_at;
