select exists (select 1 from decision where nonce = $1)
    or exists (select 1 from release where nonce = $1);
