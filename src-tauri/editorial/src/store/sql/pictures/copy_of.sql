select sha256, kind, width, height, bytes from picture_copy where picture = $1;
