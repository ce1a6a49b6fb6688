select version, hash, person, session, at, words, tracked is not null as suggestions
from save where article = $1 order by version;
