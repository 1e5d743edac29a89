#!/bin/sh
# Healthy is the leader that holds the lock, or a replica that streams from it; a running PostgreSQL alone is neither.
api=http://127.0.0.1:8008
curl -fsS -o /dev/null --max-time 4 $api/leader 2>/dev/null && exit 0
curl -fsS -o /dev/null --max-time 4 $api/replica || exit 1
streaming=$(psql -XAtc "SELECT count(*) FROM pg_stat_wal_receiver WHERE status = 'streaming'") || exit 1
[ "$streaming" -ge 1 ] || { echo "replica is not streaming"; exit 1; }
