select s.name, f.bytes
from source s join source_file f on f.sha256 = s.sha256
where s.article = $1 and s.sha256 = $2
limit 1;
