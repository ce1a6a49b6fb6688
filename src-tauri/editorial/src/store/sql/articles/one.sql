select id, year, number, writer, created_at from article where id = $1;
