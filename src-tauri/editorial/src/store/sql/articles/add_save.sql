insert into save (article, version, content, hash, person, session, at, words, tracked) values ($1, $2, $3, $4, $5, $6, $7, $8, $9);
