select w.errand, w.step_name, w.since, w.due_at,
    s.article, a.year, a.number, s.title, s.section, s.stage, s.open_steps, s.writer, s.urgent, s.words, s.updated_at
from waiting w
join shelf s on s.article = w.article
join article a on a.id = w.article
where w.for_whom = $1
    and not exists (select 1 from barred b where b.article = w.article and b.step = w.step and b.person = $2)
order by w.urgent desc, w.since
limit $3;
