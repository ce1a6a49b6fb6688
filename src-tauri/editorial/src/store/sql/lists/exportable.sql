-- Released articles by the time of their last release. Empty strings ask for all.
select s.article, a.year, a.number, s.title, s.stage, max(e.at) as released_at
from shelf s
join article a on a.id = s.article
join release r on r.article = s.article
join event e on e.seq = r.seq
where s.stage in ('released', 'exported') and ($1 = '' or s.section = $1)
group by s.article
having max(e.at) >= $2 and max(e.at) < $3
order by released_at, s.article
limit $4;
