insert into reading_copy (id, article, revision, hash, base_text, form, file_name, sha256, to_whom, person, at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
