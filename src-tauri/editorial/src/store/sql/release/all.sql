select id, '' as round, seq, statement, signature from release where article = $1 order by seq;
