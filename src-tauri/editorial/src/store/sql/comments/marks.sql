select thread, kind, person, at from comment_mark where article = $1 order by thread, number;
