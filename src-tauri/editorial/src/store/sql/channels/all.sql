select id, name, layout, formats from channel order by name;
