insert into comment_thread (id, article, anchor) values ($1, $2, $3);
