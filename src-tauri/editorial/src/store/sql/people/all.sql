select p.id, p.name, p.code_sha256, o.public_key as offered_key, o.at as offered_at
from person p left join key_offer o on o.person = p.id
order by p.id;
