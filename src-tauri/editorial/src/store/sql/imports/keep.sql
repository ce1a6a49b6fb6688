insert into source_file (sha256, bytes) values ($1, $2) on conflict (sha256) do nothing;
