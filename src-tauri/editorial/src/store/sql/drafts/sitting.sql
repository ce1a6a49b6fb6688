select session, person, since, seen_at, version from sitting where article = $1 and session = $2;
