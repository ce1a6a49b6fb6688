select name, time from outside_hand where article = $1;
