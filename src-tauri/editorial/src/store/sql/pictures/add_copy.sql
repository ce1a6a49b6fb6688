insert into picture_copy (picture, kind, width, height, bytes, sha256) values ($1, $2, $3, $4, $5, $6);
