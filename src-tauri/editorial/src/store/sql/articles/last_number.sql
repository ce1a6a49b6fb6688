select coalesce(max(number), 0) from article where year = $1;
