select version, content, hash, person, session, at, words, tracked from save where article = $1 and version = $2;
