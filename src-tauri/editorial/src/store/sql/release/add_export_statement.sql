insert into export_statement (id, article, seq, nonce, statement, signature) values ($1, $2, $3, $4, $5, $6);
