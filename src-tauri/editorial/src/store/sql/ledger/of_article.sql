select seq, article, article_seq, kind, person, at, details, prev, article_prev, hash
from event where article = $1 order by article_seq;
