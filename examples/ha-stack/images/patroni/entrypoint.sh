#!/bin/sh
# Writes what Patroni can only read from a file, then becomes Patroni. Names, addresses and passwords come from Patroni's
# own PATRONI_* variables; the bootstrap section counts once in a cluster's life, after that: patronictl edit-config.
set -eu

cat >/etc/patroni-node/patroni.yaml <<YAML
bootstrap:
  dcs:
    ttl: ${CLUSTER_TTL:-30}
    loop_wait: ${CLUSTER_LOOP_WAIT:-10}
    retry_timeout: ${CLUSTER_RETRY_TIMEOUT:-10}
    maximum_lag_on_failover: ${CLUSTER_MAXIMUM_LAG_ON_FAILOVER:-1048576}
    synchronous_mode: ${CLUSTER_SYNCHRONOUS_MODE:-true}
    postgresql:
      use_pg_rewind: true
      # A replica that is away finds its WAL by size, not by slot: a slot would hold WAL back until the leader's disk is full. It would
      # also keep a new replica waiting for the leader's next loop, which is what creates slots.
      use_slots: false
      parameters:
        max_connections: ${POSTGRES_MAX_CONNECTIONS:-100}
        shared_buffers: ${POSTGRES_SHARED_BUFFERS:-64MB}
        synchronous_commit: ${POSTGRES_SYNCHRONOUS_COMMIT:-on}
        wal_level: replica
        hot_standby: 'on'
        max_wal_senders: 10
        wal_keep_size: ${POSTGRES_WAL_KEEP_SIZE:-256MB}
  initdb:
    - encoding: UTF8
    - locale: C.UTF-8
    - data-checksums
postgresql:
  data_dir: $PGDATA
  listen: 0.0.0.0:5432
  use_unix_socket: true
  authentication:
    superuser: {username: postgres}
    replication: {username: replicator}
    rewind: {username: rewinder}
  parameters:
    unix_socket_directories: /var/run/postgresql
  basebackup:
    checkpoint: fast
  pg_hba:
    - local all all peer
    - host replication replicator samenet scram-sha-256
    - host all all all scram-sha-256
restapi:
  listen: 0.0.0.0:8008
YAML

# PID 1 is Patroni itself: it gets SIGTERM and reaps PostgreSQL's orphans.
exec "$@" /etc/patroni-node/patroni.yaml
