insert into source (article, sha256, why, name, person, at) values ($1, $2, $3, $4, $5, $6)
on conflict (article, sha256, why) do nothing;
