select bytes from exported_file where sha256 = $1;
