insert into key_offer (person, public_key, at) values ($1, $2, $3)
on conflict (person) do update set public_key = excluded.public_key, at = excluded.at;
