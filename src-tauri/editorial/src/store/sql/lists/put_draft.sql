update shelf set title = $2, section = $3, words = $4, updated_at = $5 where article = $1;
