insert into base_text (sha256, content) values ($1, $2) on conflict (sha256) do nothing;
