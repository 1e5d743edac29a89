#!/bin/sh
# Starts a Redis server or a Sentinel. The first start writes the configuration into the volume; later starts keep it, because
# Redis and Sentinel write into it who is primary: after a failover the former primary must come back as a replica.
#
#   redis-server [--option value]...   REDIS_PASSWORD, REDIS_ANNOUNCE_HOST, REDIS_REPLICA_OF (host, empty for the first primary)
#   redis-sentinel                     REDIS_PASSWORD, REDIS_ANNOUNCE_HOST, SENTINEL_PRIMARY, SENTINEL_MASTER_NAME,
#                                      SENTINEL_QUORUM, SENTINEL_DOWN_AFTER_MS, SENTINEL_FAILOVER_TIMEOUT_MS
set -eu
umask 077

write_server() {
  cat <<CONF
dir /data
bind * -::*
protected-mode no
requirepass $REDIS_PASSWORD
masterauth $REDIS_PASSWORD
replica-announce-ip $REDIS_ANNOUNCE_HOST
repl-diskless-sync-delay 0
CONF
  [ -z "${REDIS_REPLICA_OF:-}" ] || echo "replicaof $REDIS_REPLICA_OF 6379"
}

write_sentinel() {
  name=${SENTINEL_MASTER_NAME:-main}
  cat <<CONF
dir /data
bind * -::*
port 26379
protected-mode no
sentinel resolve-hostnames yes
sentinel announce-hostnames yes
sentinel announce-ip $REDIS_ANNOUNCE_HOST
sentinel monitor $name $SENTINEL_PRIMARY 6379 ${SENTINEL_QUORUM:-2}
sentinel auth-pass $name $REDIS_PASSWORD
sentinel down-after-milliseconds $name ${SENTINEL_DOWN_AFTER_MS:-5000}
sentinel failover-timeout $name ${SENTINEL_FAILOVER_TIMEOUT_MS:-15000}
sentinel parallel-syncs $name 1
CONF
}

program=$1
shift
case $program in
  redis-server) kind=server ;;
  redis-sentinel) kind=sentinel ;;
  *) exec "$program" "$@" ;;
esac
conf=/data/$kind.conf
if [ ! -s "$conf" ]; then
  "write_$kind" >"$conf.new"
  mv "$conf.new" "$conf"
fi
exec "$program" "$conf" "$@"
