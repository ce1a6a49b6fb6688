select coalesce(max(number), 0) from comment_note where article = $1;
