update person set code_sha256 = $2 where id = $1;
