insert into picture (sha256, kind, width, height, bytes, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7);
