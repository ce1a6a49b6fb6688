select id, '' as round, seq, statement, signature from roster_change where number > $1 order by number;
