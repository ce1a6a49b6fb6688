select s.article, a.year, a.number, s.title, s.section, s.stage, s.open_steps, s.writer, s.urgent, s.words, s.updated_at
from shelf s join article a on a.id = s.article
where s.article = $1;
