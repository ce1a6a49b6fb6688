insert into event (seq, article, article_seq, kind, person, at, details, prev, article_prev, hash)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
