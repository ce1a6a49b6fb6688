-- The same page where a section is asked for.
select s.article, a.year, a.number, s.title, s.section, s.stage, s.open_steps, s.writer, s.urgent, s.words, s.updated_at
from shelf s join article a on a.id = s.article
where s.section = $5 and (s.updated_at, s.article) < ($1, $2)
    and ($4 = '' or s.stage = $4)
    and ($6 = '' or s.writer = $6)
    and ($7 = '' or instr(lower(s.title), lower($7)) > 0)
order by s.updated_at desc, s.article desc
limit $3;
