delete from sitting where article = $1 and session = $2 and person = $3;
