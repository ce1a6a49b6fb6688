insert into section (id, name, policy_sha256) values ($1, $2, $3);
