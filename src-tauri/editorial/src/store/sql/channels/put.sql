insert into channel (id, name, layout, formats, changed_at) values ($1, $2, $3, $4, $5)
on conflict (id) do update set name = excluded.name, layout = excluded.layout, formats = excluded.formats, changed_at = excluded.changed_at;
