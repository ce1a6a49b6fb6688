insert into aside (id, article, person, session, base_version, why, content, hash, words, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
