select count(*) from (
    select 1 from waiting w
    where w.for_whom = $1
        and not exists (select 1 from barred b where b.article = w.article and b.step = w.step and b.person = $2)
    limit $3
);
