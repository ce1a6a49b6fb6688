select sitting.article, sitting.session, sitting.version, article.year, article.number,
    shelf.title, shelf.words, save.version as last, save.at
from sitting
join article on article.id = sitting.article
join shelf on shelf.article = sitting.article
join save on save.article = sitting.article
    and save.version = (select max(version) from save as newest where newest.article = sitting.article)
where sitting.person = $1 and sitting.run <> $2 and save.version > sitting.version
order by sitting.since desc, sitting.session limit 50;
