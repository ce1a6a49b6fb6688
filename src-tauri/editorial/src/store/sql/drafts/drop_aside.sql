delete from aside where article = $1 and id = $2 and person = $3;
