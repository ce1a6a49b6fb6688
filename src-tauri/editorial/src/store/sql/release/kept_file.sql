-- A picture that left is kept among the pictures, where it was before.
select bytes from exported_file where sha256 = $1
union all
select bytes from picture where sha256 = $1
limit 1;
