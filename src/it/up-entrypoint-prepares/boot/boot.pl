# What becomes the server is hidden in another file.
use lib '/boot';
use Boot;
Boot::begin(@ARGV);
