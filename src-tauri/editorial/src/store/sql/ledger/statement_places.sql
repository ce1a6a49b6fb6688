select seq, id from decision
union all select seq, id from release
union all select seq, id from export_statement
union all select seq, id from roster_change;
