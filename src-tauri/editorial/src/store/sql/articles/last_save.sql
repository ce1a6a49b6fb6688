select version, content, hash, person, session, at, words, tracked from save where article = $1 order by version desc limit 1;
