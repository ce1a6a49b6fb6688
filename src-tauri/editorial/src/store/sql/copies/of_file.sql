select id, article, revision, hash, base_text, form, file_name, sha256, to_whom, person, at
from reading_copy where sha256 = $1 order by at desc, id desc limit 50;
