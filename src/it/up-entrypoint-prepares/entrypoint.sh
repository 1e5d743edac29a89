#!/bin/sh
touch /tmp/up
sleep 6
rm /tmp/up
sleep 6
exec "$@"
