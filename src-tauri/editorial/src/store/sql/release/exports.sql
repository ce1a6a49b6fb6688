select x.format, x.file_name, x.sha256, e.person, e.at
from export_record x join event e on e.seq = x.seq
where x.article = $1
order by x.seq desc, x.format;
