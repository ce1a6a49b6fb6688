insert into export_record (article, seq, format, file_name, sha256) values ($1, $2, $3, $4, $5);
