-- Who wants each thread settled that is marked as blocking and not resolved.
select b.person from comment_mark b
where b.article = $1 and b.kind = 'blocking'
    and not exists (
        select 1 from comment_mark m
        where m.thread = b.thread and m.number > b.number and m.kind in ('blocking', 'not_blocking')
    )
    and not exists (
        select 1 from comment_mark m
        where m.thread = b.thread and m.kind = 'resolved'
            and not exists (
                select 1 from comment_mark r
                where r.thread = m.thread and r.number > m.number and r.kind = 'reopened'
            )
    );
