select id, thread, person, at, text, outside, outside_at from comment_note where article = $1 order by number;
