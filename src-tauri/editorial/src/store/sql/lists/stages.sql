select stage, count(*) from shelf group by stage;
