#!/usr/bin/perl
# A card in the virtual reader of vsmartcard at PORT; it says 226 bytes to every command, and at once.
#
# The reader sends each message in two writes. Unless the first is acknowledged at once (TCP_QUICKACK, which Node cannot
# set) the second waits 40 ms in its kernel, and so long a wait hides what is measured.
use strict;
use warnings;
use Socket qw(PF_INET SOCK_STREAM IPPROTO_TCP TCP_NODELAY inet_aton pack_sockaddr_in);

my $quick_ack = 12;
my $answer = "\x90" x 226;
my $reset_answer = "\x3b\x80\x80\x01\x01";
socket(my $reader, PF_INET, SOCK_STREAM, 0) or die $!;
connect($reader, pack_sockaddr_in($ARGV[0], inet_aton('127.0.0.1'))) or die $!;
setsockopt($reader, IPPROTO_TCP, TCP_NODELAY, 1);

sub take {
    my ($count) = @_;
    my $bytes = '';
    while (length($bytes) < $count) {
        setsockopt($reader, IPPROTO_TCP, $quick_ack, 1);
        sysread($reader, $bytes, $count - length($bytes), length($bytes)) or exit 0;
        setsockopt($reader, IPPROTO_TCP, $quick_ack, 1);
    }
    return $bytes;
}

sub say_bytes { syswrite($reader, pack('n', length($_[0])) . $_[0]); }

while (1) {
    my $message = take(unpack('n', take(2)));
    if (length($message) > 1) { say_bytes($answer); }
    elsif ($message eq "\x04") { say_bytes($reset_answer); }
}
