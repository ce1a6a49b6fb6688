update sitting set seen_at = $2 where session = $1;
