select id, name, site, contact, days, founder_fingerprint from newsroom;
