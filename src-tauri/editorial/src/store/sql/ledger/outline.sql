-- What standing is derived from; long details (a whole import report) are left where they are.
select seq, article, article_seq, kind, person, at,
    case when length(details) > 8192 then '{}' else details end as details,
    prev, article_prev, hash
from event where article = $1 order by article_seq;
