-- Articles as a register lists them, by their numbers. Empty strings ask for all.
select s.article, a.year, a.number, s.title, s.section, s.stage, s.open_steps, s.writer, s.urgent, s.words, s.updated_at, a.created_at
from shelf s join article a on a.id = s.article
where ($1 = '' or s.stage = $1)
    and ($2 = '' or s.section = $2)
    and ($3 = '' or s.writer = $3)
    and ($4 = '' or instr(lower(s.title), lower($4)) > 0)
    and a.created_at >= $5 and a.created_at < $6
order by a.year, a.number
limit $7;
