select count(*) from (
    select 1 from shelf s
    where ($1 = '' or s.stage = $1)
        and ($2 = '' or s.section = $2)
        and ($3 = '' or s.writer = $3)
        and ($4 = '' or instr(lower(s.title), lower($4)) > 0)
    limit $5
);
