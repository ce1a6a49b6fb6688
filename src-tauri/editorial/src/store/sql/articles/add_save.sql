insert into save (article, version, content, hash, person, session, at) values ($1, $2, $3, $4, $5, $6, $7);
