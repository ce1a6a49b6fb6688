select number, hash, reason, person, at from revision where article = $1 order by number;
