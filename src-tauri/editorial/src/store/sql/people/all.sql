select p.id, p.name, p.code_sha256,
    coalesce((
        select group_concat(k.public_key, char(10))
        from (select public_key from person_key where person = p.id order by added_at) k
    ), '') as public_keys,
    coalesce((select group_concat(r.role) from person_role r where r.person = p.id), '') as roles
from person p
order by p.id;
