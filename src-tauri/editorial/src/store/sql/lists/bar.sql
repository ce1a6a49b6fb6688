insert into barred (article, step, person) values ($1, $2, $3) on conflict do nothing;
