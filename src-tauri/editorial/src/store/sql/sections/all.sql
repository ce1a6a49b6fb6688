select s.id, s.name, s.policy_sha256, p.body as policy
from section s join policy p on p.sha256 = s.policy_sha256
order by s.id;
