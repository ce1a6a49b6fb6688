delete from key_offer where person = $1;
