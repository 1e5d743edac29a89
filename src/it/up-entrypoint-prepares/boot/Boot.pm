package Boot;
sub begin {
  open my $up, '>', '/tmp/up';
  sleep 6;
  unlink '/tmp/up';
  sleep 6;
  exec @_;
}
1;
