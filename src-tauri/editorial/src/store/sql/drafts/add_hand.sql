insert into hand (article, person, time) values ($1, $2, $3) on conflict (article, person, time) do nothing;
