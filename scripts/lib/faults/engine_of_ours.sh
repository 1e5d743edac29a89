# shellcheck shell=bash
# A second engine to hurt: its own data, socket and, in a network namespace of its own, its own bridges and firewall rules.
#
#   start_engine_of_ours [SIZE]   starts it with the base image (data on a tmpfs of that size, if given); sets ENGINE_SOCKET
#   stop_engine, freeze_engine, thaw_engine, restart_engine
#   end_engine_of_ours            ends it and removes all that is its own

start_engine_of_ours() { # [SIZE]
  ((EUID == 0)) || fail "a second engine needs root"
  ENGINE_HOME=$(mktemp -d /tmp/paws-faults-engine.XXXXXX)
  ENGINE_SOCKET=unix://$ENGINE_HOME/docker.sock
  mkdir "$ENGINE_HOME/data"
  [[ -z ${1:-} ]] || mount -t tmpfs -o "size=$1" tmpfs "$ENGINE_HOME/data"
  trap end_engine_of_ours EXIT
  restart_engine
  docker save "$BASE_IMAGE" | docker_ load -q >/dev/null
}

# Tried again if dockerd gives up: on a busy machine it waits too short for its containerd.
restart_engine() {
  local tries
  for tries in 1 2 3; do
    ! start_dockerd || return 0
  done
  tail -n 5 "$ENGINE_HOME/log" >&2
  fail "the second engine did not start"
}

start_dockerd() {
  local deadline=$((SECONDS + 60)) dockerd
  # What a killed dockerd leaves: its number may be another process's by now, and then no dockerd starts.
  engine_lives || rm -f "$ENGINE_HOME/docker.pid"
  # A network namespace of its own, or it would rewrite the firewall rules of the engine that everybody uses.
  unshare --net dockerd --data-root "$ENGINE_HOME/data" --exec-root "$ENGINE_HOME/exec" --pidfile "$ENGINE_HOME/docker.pid" \
    --host "$ENGINE_SOCKET" --log-level error >>"$ENGINE_HOME/log" 2>&1 </dev/null 3>&- &
  dockerd=$!
  until timeout 5 docker -H "$ENGINE_SOCKET" version >/dev/null 2>&1; do
    ((SECONDS < deadline)) && kill -0 "$dockerd" 2>/dev/null || return 1
    sleep 0.2
  done
}

# A try runs in a shell of its own, and so may have started the engine: its number is in its file.
engine_pid() { cat "$ENGINE_HOME/docker.pid" 2>/dev/null; }

engine_lives() { local pid; pid=$(engine_pid) && [[ $(cat "/proc/$pid/comm" 2>/dev/null) == dockerd ]] && grep -qF "$ENGINE_HOME" "/proc/$pid/cmdline"; }

stop_engine() {
  local pid
  pid=$(engine_pid) || return 0
  kill -TERM "$pid" 2>/dev/null || return 0
  for _ in {1..300}; do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL "$pid" 2>/dev/null || true
}

freeze_engine() { kill -STOP "$(engine_pid)"; }

thaw_engine() { kill -CONT "$(engine_pid)" 2>/dev/null || true; }

end_engine_of_ours() {
  [[ -n ${ENGINE_HOME:-} ]] || return 0
  thaw_engine
  local ids
  mapfile -t ids < <(timeout 20 docker -H "$ENGINE_SOCKET" ps -aq 2>/dev/null)
  ((${#ids[@]} == 0)) || timeout 60 docker -H "$ENGINE_SOCKET" rm -f "${ids[@]}" >/dev/null 2>&1 || true
  stop_engine
  end_orphans
  umount -R "$ENGINE_HOME/data" 2>/dev/null || true
  umount -R "$ENGINE_HOME/exec" 2>/dev/null || true
  find "$ENGINE_HOME" -type d -name merged -exec umount {} \; 2>/dev/null || true
  rm -rf "$ENGINE_HOME" 2>/dev/null || true
  ENGINE_HOME="" ENGINE_SOCKET=""
}

# What an engine that was killed has left running, and the next one did not know any more.
end_orphans() {
  local shim
  for shim in $(pgrep -f "containerd-shim.*$ENGINE_HOME/exec"); do
    pkill -KILL -P "$shim" || true
    kill -KILL "$shim" 2>/dev/null || true
  done
}
