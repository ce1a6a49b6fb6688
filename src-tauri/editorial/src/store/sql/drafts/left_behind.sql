delete from sitting where article = $1 and person = $2 and run <> $3;
