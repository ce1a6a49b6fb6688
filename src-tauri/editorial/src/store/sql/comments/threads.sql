select t.id, coalesce(a.anchor, t.anchor) as anchor
from comment_thread t left join comment_anchor a on a.thread = t.id
where t.article = $1;
