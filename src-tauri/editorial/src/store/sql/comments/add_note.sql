insert into comment_note (id, thread, article, number, person, at, text) values ($1, $2, $3, $4, $5, $6, $7);
