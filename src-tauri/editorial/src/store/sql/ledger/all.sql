select seq, article, article_seq, kind, person, at, details, prev, article_prev, hash
from event order by seq;
