delete from barred where article = $1;
