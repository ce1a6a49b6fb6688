insert into policy (sha256, body) values ($1, $2) on conflict (sha256) do nothing;
