select content from base_text where sha256 = $1;
