select m.note, m.person
from comment_note n join comment_mention m on m.note = n.id
where n.article = $1;
