select length(bytes) from picture where sha256 = $1;
