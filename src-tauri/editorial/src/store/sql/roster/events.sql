select e.seq, e.article, e.article_seq, e.kind, e.person, e.at, e.details, e.prev, e.article_prev, e.hash
from roster_change r cross join event e on e.seq = r.seq
order by r.number;
