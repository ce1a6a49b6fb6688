select session, person, since, seen_at, version from sitting
where article = $1 and run = $2
order by since desc, session desc limit 1;
