-- The articles that were made of a file, the newest first.
select s.article, a.year, a.number, h.title, s.person, s.at
from source s
join article a on a.id = s.article
join shelf h on h.article = s.article
where s.sha256 = $1 and s.why = 'imported'
order by s.at desc
limit 20;
