update person set code_sha256 = null where id = $1;
