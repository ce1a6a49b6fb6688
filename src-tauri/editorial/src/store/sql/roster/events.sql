select e.seq, e.article, e.article_seq, e.kind, e.person, e.at, e.details, e.prev, e.article_prev, e.hash
from event e join roster_change r on r.seq = e.seq
order by e.seq;
