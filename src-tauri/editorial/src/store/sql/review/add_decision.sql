insert into decision (id, article, round, seq, nonce, statement, signature) values ($1, $2, $3, $4, $5, $6, $7);
