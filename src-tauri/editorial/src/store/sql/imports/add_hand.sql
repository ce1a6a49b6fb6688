insert into outside_hand (article, name, time) values ($1, $2, $3) on conflict (article, name, time) do nothing;
