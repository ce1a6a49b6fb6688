insert into waiting (article, errand, step, step_name, for_whom, urgent, since, due_at)
values ($1, $2, $3, $4, $5, $6, $7, $8);
