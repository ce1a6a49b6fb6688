select id, person, session, base_version, why, content, hash, words, at from aside where article = $1 order by at desc, id desc;
