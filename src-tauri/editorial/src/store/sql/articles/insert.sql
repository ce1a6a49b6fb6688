insert into article (id, year, number, writer, created_at) values ($1, $2, $3, $4, $5);
