select person, time from hand where article = $1;
