#!/bin/sh
# server: the primary, or a replica whose link to the primary is up. sentinel: a reachable primary, and enough Sentinels to replace it.
case $1 in
  server)
    status=$(REDISCLI_AUTH=$REDIS_PASSWORD redis-cli -e info replication) || exit 1
    case $status in
      *role:master*) ;;
      *master_link_status:up*) ;;
      *) echo "replica has no link to its primary"; exit 1 ;;
    esac ;;
  sentinel) exec redis-cli -e -p 26379 sentinel ckquorum "${SENTINEL_MASTER_NAME:-main}" ;;
esac
