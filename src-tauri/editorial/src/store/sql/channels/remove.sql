delete from channel where id = $1;
