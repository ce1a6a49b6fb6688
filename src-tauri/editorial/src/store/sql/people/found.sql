insert into newsroom (one, id, name, site, contact, days, founder_fingerprint)
values (1, $1, $2, $3, $4, $5, $6);
