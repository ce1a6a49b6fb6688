select id, seq, statement, signature from decision where article = $1 and round = $2 order by seq;
