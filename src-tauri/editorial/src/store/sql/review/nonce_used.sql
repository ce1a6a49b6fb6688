select exists (
    select 1 from decision where nonce = $1
    union all select 1 from release where nonce = $1
    union all select 1 from export_statement where nonce = $1
    union all select 1 from roster_change where nonce = $1
);
