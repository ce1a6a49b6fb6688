update section set policy_sha256 = $2 where id = $1;
