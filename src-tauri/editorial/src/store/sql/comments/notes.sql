select id, thread, person, at, text from comment_note where article = $1 order by number;
