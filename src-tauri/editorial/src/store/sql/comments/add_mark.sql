insert into comment_mark (thread, number, article, kind, person, at)
values ($1, (select count(*) + 1 from comment_mark where thread = $1), $2, $3, $4, $5);
