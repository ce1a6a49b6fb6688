select p.id, p.name, p.code_sha256,
    (select k.public_key from person_key k where k.person = p.id) as public_key,
    coalesce((select group_concat(r.role) from person_role r where r.person = p.id), '') as roles
from person p
order by p.id;
