insert into kept_save (article, version, why, name, person, at) values ($1, $2, $3, $4, $5, $6)
on conflict (article, version, why) do update set name = excluded.name, person = excluded.person, at = excluded.at;
