insert into round (id, article, number, section, policy_sha256, person, at) values ($1, $2, $3, $4, $5, $6, $7);
