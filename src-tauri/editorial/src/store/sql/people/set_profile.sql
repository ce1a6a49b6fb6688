update newsroom set name = $1, site = $2, contact = $3, days = $4;
