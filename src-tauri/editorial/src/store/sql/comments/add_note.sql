insert into comment_note (id, thread, article, number, person, at, text, outside, outside_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);
