select article_seq, hash from event where article = $1 order by article_seq desc limit 1;
