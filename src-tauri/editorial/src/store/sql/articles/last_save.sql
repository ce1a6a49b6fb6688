select version, content, hash, person, session, at from save where article = $1 order by version desc limit 1;
