select id, round, seq, statement, signature from decision where article = $1 order by seq;
