select sha256, kind, width, height, bytes from picture where sha256 = $1;
