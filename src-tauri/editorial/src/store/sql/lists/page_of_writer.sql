-- The same page where a writer is asked for.
select s.article, a.year, a.number, s.title, s.section, s.stage, s.open_steps, s.writer, s.urgent, s.words, s.updated_at
from shelf s join article a on a.id = s.article
where s.writer = $6 and (s.updated_at, s.article) < ($1, $2)
    and ($5 = '' or s.section = $5)
    and ($4 = '' or s.stage = $4)
    and ($7 = '' or instr(lower(s.title), lower($7)) > 0)
order by s.updated_at desc, s.article desc
limit $3;
