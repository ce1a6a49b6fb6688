insert into person_key (fingerprint, person, public_key, added_at) values ($1, $2, $3, $4);
