# shellcheck shell=bash
# Processes that are killed while they write history and take it in, and a disk that is full.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

fault_history() { # COUNT
  ABOUT="two processes at once write history and take it in, and are killed with SIGKILL: everything acknowledged is kept, the database is whole; and a full disk: nothing fails, what was acknowledged is kept"
  local classes n
  classes=$(history_classes)
  for ((n = 0; n < $1 - 1; n++)); do
    try "$n-killed" java -cp "$classes" HistoryKills kill "$FAULTS/history/store" 1
  done
  try "$n-full" full_history "$classes" "$(project_folder "$n-full")"
}

history_classes() {
  rm -rf "$FAULTS/history/store" "$FAULTS/history/store.acknowledged"
  harness_classes history HistoryKills
}

# The class path: Paws as it is in the tests' repository, and a harness.
harness_classes() { # FAULT HARNESS
  local folder=$FAULTS/$1/classes jars="" name
  mkdir -p "$folder"
  for name in dev/paws/paws-core dev/paws/paws-adapters org/xerial/sqlite-jdbc \
    com/fasterxml/jackson/core/jackson-core org/slf4j/slf4j-api org/yaml/snakeyaml; do
    jars+=:$(newest_jar "$REPO/$name" || newest_jar "$OUTER/$name") || fail "no jar of $name"
  done
  javac -d "$folder" -cp "$jars" "$ROOT/scripts/lib/faults/$2.java" >&2 || fail "the harness does not compile"
  printf '%s' "$folder$jars"
}

newest_jar() { # FOLDER
  find -L "$1" -name '*.jar' ! -name '*-sources.jar' ! -name '*-tests.jar' 2>/dev/null | sort -V | tail -n 1 | grep .
}

full_history() { # CLASSES FOLDER
  cd "$2"
  mkdir -p .paws
  mount -t tmpfs -o size=1m tmpfs .paws
  # shellcheck disable=SC2064
  trap "umount '$PWD/.paws'" EXIT
  must "history is kept while there is room" java -cp "$1" HistoryKills kill "$PWD/.paws" 1
  dd if=/dev/zero of=.paws/filler bs=4k 2>/dev/null || true
  dd if=/dev/zero of=.paws/filler bs=1 oflag=append conv=notrunc count=4096 2>/dev/null || true
  must "a full disk fails nothing and acknowledges nothing" java -cp "$1" HistoryKills full "$PWD/.paws"
  rm .paws/filler
  must "it is kept again" java -cp "$1" HistoryKills kill "$PWD/.paws" 1
}
