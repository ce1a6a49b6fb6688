select person from comment_mention where note = $1;
