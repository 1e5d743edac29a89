#!/bin/sh
# nginx asks the container's own name server for the backend at run time, so that a recreated backend is found again.
set -eu
resolver=$(awk '$1 == "nameserver" { print ($2 ~ /:/ ? "[" $2 "]" : $2); exit }' /etc/resolv.conf)
sed -e "s|@RESOLVER@|$resolver|" -e "s|@BACKEND@|${BACKEND_URL:-http://backend:8000}|" \
  /etc/frontend/nginx.conf.template >/tmp/nginx.conf
exec nginx -e stderr -c /tmp/nginx.conf
