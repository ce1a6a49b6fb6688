-- The notes that call a person by name in threads that are not resolved, the newest first.
select s.article, a.year, a.number, s.title, n.thread, n.id, n.person, n.at, n.text, n.outside, n.outside_at
from comment_mention c
join comment_note n on n.id = c.note
join shelf s on s.article = n.article
join article a on a.id = n.article
where c.person = $1 and n.person <> $1
    and not exists (
        select 1 from comment_mark m
        where m.thread = n.thread and m.kind = 'resolved'
            and not exists (
                select 1 from comment_mark r
                where r.thread = m.thread and r.number > m.number and r.kind = 'reopened'
            )
    )
order by c.note desc
limit $2;
