insert into person (id, name, code_sha256) values ($1, $2, $3);
