delete from kept_save where article = $1 and version = $2 and why = 'named';
