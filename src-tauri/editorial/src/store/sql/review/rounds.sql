select r.id, r.number, r.section, r.policy_sha256, p.body as policy, r.person, r.at
from round r join policy p on p.sha256 = r.policy_sha256
where r.article = $1
order by r.number;
