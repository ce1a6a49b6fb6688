select sitting.article, sitting.session, sitting.version, article.year, article.number,
    shelf.title, coalesce(save.words, shelf.words) as words, save.version as last, save.at
from sitting
join article on article.id = sitting.article
join shelf on shelf.article = sitting.article
join save on save.article = sitting.article and save.version = (
    select max(version) from save as mine where mine.article = sitting.article and mine.person = sitting.person
)
where sitting.person = $1 and sitting.run <> $2 and save.version > sitting.version
order by sitting.since desc, sitting.session limit 50;
