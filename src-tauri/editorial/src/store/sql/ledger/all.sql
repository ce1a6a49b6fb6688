select seq, article, article_seq, kind, person, at, details, prev, article_prev, hash
from event where seq > $1 order by seq limit $2;
