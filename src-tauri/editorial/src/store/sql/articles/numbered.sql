select id from article where year = $1 and number = $2;
