select version, why, name from kept_save where article = $1 order by version, why;
