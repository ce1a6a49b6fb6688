delete from waiting where article = $1;
