delete from aside where id = $1 and person = $2;
