insert into revision (article, number, content, hash, reason, person, at) values ($1, $2, $3, $4, $5, $6, $7);
