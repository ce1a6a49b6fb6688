select id, '' as round, seq, statement, signature from export_statement where article = $1 order by seq;
