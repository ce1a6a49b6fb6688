select session, person, since, seen_at, version from sitting where session = $1;
