select hash from event order by seq;
