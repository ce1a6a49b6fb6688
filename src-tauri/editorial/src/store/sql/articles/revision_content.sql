select content from revision where article = $1 and number = $2;
