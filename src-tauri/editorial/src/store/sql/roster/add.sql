insert into roster_change (number, id, seq, nonce, statement, signature) values ($1, $2, $3, $4, $5, $6);
