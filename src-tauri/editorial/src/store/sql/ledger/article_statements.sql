select id, round, seq, statement, signature from decision
union all select id, '' as round, seq, statement, signature from release
union all select id, '' as round, seq, statement, signature from export_statement;
