delete from save where article = $1 and version = $2;
