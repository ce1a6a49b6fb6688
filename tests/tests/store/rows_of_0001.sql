-- One row in every table as the first migration made them; later migrations run over these.
insert into newsroom values (1, 'N1', '云岭县融媒体中心', '云岭网', '0000-1234567', 3, 'SHA256:x');
insert into person values ('P1', '雷总编', null);
insert into person_role values ('P1', 'administrator');
insert into person_key values ('SHA256:x', 'P1',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c', 1);
insert into policy values ('H1', '{}');
insert into section values ('S1', '要闻', 'H1');
insert into article values ('A1', 2026, 1, 'P1', 1);
insert into save values ('A1', 1, '{}', 'H2', 'P1', '一', 1);
insert into revision values ('A1', 1, '{}', 'H2', 'submitted', 'P1', 1);
insert into round values ('R1', 'A1', 1, 'S1', 'H1', 'P1', 1);
insert into event values (1, 'A1', 1, 'article.created', 'P1', 1, '{}', 'H0', 'H0', 'H3');
insert into decision values ('D1', 'A1', 'R1', 1, 'n1', x'7b7d', '签');
insert into release values ('E1', 'A1', 1, 'n2', x'7b7d', '签');
insert into export_record values ('A1', 1, 'text', '雨情.txt', 'H4');
insert into shelf values ('A1', '雨情', 'S1', 'draft', '', 'P1', 0, 2, 1);
insert into waiting values ('A1', 'review', 'first_review', '一审', 'first_reviewer', 0, 1, null);
insert into barred values ('A1', 'first_review', 'P1');
