insert into comment_mention (person, note) values ($1, $2);
