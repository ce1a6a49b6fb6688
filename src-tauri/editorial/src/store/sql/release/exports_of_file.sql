select distinct x.article, x.seq, x.format, x.file_name, e.person, e.at
from export_record x join event e on e.seq = x.seq
where x.sha256 = $1
order by x.seq desc
limit 50;
