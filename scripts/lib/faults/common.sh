# shellcheck shell=bash
# What the faults have in common: a way to run Maven and to hurt it at a line of its output, and a way to count.
#
# A fault is a function fault_<name> COUNT that calls, for each try,
#   try NAME COMMAND...     runs the command; its status says whether the try was survived, its words go into the try's log
# and describes itself in ABOUT. Within a try, `must` states what has to hold.

ROOT=$PWD
FAULTS=$ROOT/target/faults
RESULTS=$FAULTS/results
PAWS=dev.paws:paws-maven-plugin:0.1.0-SNAPSHOT
BASE_IMAGE=$PAWS_BASE_IMAGE
# A build that is hurt is a short one: compiling little, and being ready soon.
export MAVEN_OPTS="${MAVEN_OPTS:-} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
LIMIT=${PAWS_FAULTS_LIMIT:-180}   # seconds after which a Maven that does not end is an error of its own

# --- Paws, ready to be used ---

prepare() { # [yes: without building]
  mkdir -p "$RESULTS"
  REPO=${PAWS_FAULTS_REPO:-$PWD/paws-maven-plugin/target/it-repo}
  OUTER=${PAWS_FAULTS_OUTER:-${HOME}/.m2/repository}
  if [[ -z $1 && -z ${PAWS_FAULTS_REPO:-} ]]; then
    say "building Paws into $REPO"
    mvn -B -q pre-integration-test -DskipTests -Djacoco.skip -Dspotless.check.skip
  fi
  sed "s|@localRepositoryUrl@|file://$OUTER|" src/it/settings.xml >"$FAULTS/settings.xml"
}

# The Maven that a try runs, where it is another one than that on the path: its folder.
MAVEN_FOLDER=""

# How hurt_maven runs Maven.
RUN=MVN

# A command that a try runs Maven with, to take rights from it.
WITHOUT=()

# A Maven of the smoke set, unpacked; gives its folder.
other_maven() { # 3|4
  local version folder
  version=$(sed -n "s|.*<maven.newest$1.version>\(.*\)</maven.newest$1.version>.*|\1|p" paws-maven-plugin/pom.xml)
  for folder in "$ROOT/paws-maven-plugin/target" "$FAULTS/mavens"; do
    [[ ! -x $folder/apache-maven-$version/bin/mvn ]] || { printf '%s' "$folder/apache-maven-$version"; return; }
  done
  mvn -B -q -N ${PAWS_FAULTS_OFFLINE:+-o} ${PAWS_FAULTS_REPO:+-Dmaven.repo.local="$PAWS_FAULTS_REPO"} dependency:unpack \
    -Dartifact="org.apache.maven:apache-maven:$version:zip:bin" -DoutputDirectory="$FAULTS/mavens" >&2 \
    || fail "Maven $version could not be fetched"
  printf '%s' "$FAULTS/mavens/apache-maven-$version"
}

maven_version() { # [FOLDER]
  "${1:+$1/bin/}mvn" -v | sed -e 's/\x1b[^m]*m//g' -n -e '1s/.*Maven \([^ ]*\).*/\1/p'
}

# Maven as the faults run it. A shell script starts its background commands with SIGINT ignored, which Java would keep.
MVN() {
  exec env --default-signal=INT,QUIT "${WITHOUT[@]}" "${MAVEN_FOLDER:+$MAVEN_FOLDER/bin/}mvn" -B ${PAWS_FAULTS_OFFLINE:+-o} -s "$FAULTS/settings.xml" "-Dmaven.repo.local=$REPO" \
    -Dpaws.settle=0 -Dorg.slf4j.simpleLogger.log.dev.paws=debug "$@"
}

# Runs Maven in the current folder to its end, its output into a file, and gives its status.
maven_to() { # FILE ARGUMENTS...
  local file=$1
  shift
  hurt_maven "$file" nobody "$@"
}

nobody() { :; }

# Runs Maven in the current folder and calls a function with each line as it comes; MAVEN is its process. Its output goes
# into a file. Gives Maven's status, or 124 where it said nothing for LIMIT seconds and was killed.
hurt_maven() { # FILE FUNCTION ARGUMENTS...
  local file=$1 each=$2 line status=0 pipe late=""
  shift 2
  pipe=$(mktemp -u "$FAULTS/pipe.XXXXXX")
  mkfifo "$pipe"
  "$RUN" "$@" >"$pipe" 2>&1 </dev/null &
  MAVEN=$!
  exec 3<"$pipe"
  rm -f "$pipe"
  : >"$file"
  while true; do
    if read -r -t "$LIMIT" line <&3; then
      printf '%s\n' "$line" >>"$file"
      "$each" "$line"
    elif (($? > 128)); then
      late=yes
      kill -KILL "$MAVEN" 2>/dev/null || true
      printf '(killed: nothing was said for %s s)\n' "$LIMIT" >>"$file"
      break
    else
      break
    fi
  done
  exec 3<&-
  wait "$MAVEN" 2>/dev/null || status=$?
  [[ -z $late ]] || status=124
  return "$status"
}

# --- What is left ---

docker_() { docker ${ENGINE_SOCKET:+-H "$ENGINE_SOCKET"} "$@"; }

containers_of() { docker_ ps -aq --filter "label=com.docker.compose.project=$1"; }
networks_of() { docker_ network ls -q --filter "label=com.docker.compose.project=$1"; }
volumes_of() { docker_ volume ls -q --filter "label=com.docker.compose.project=$1"; }

# Everything that carries a project's label, one a line.
left_of() { containers_of "$1"; networks_of "$1"; volumes_of "$1"; }

running_of() { docker_ ps -q --filter "label=com.docker.compose.project=$1" | wc -l; }

# Removes everything of a project of ours.
remove() {
  [[ $1 == paws-faults-* ]] || fail "would touch what is not ours: $1"
  local ids
  mapfile -t ids < <(containers_of "$1")
  ((${#ids[@]} == 0)) || docker_ rm -fv "${ids[@]}" >/dev/null 2>&1 || true
  mapfile -t ids < <(networks_of "$1")
  ((${#ids[@]} == 0)) || docker_ network rm "${ids[@]}" >/dev/null 2>&1 || true
  mapfile -t ids < <(volumes_of "$1")
  ((${#ids[@]} == 0)) || docker_ volume rm -f "${ids[@]}" >/dev/null 2>&1 || true
}

# Removes the images that builds of a fault have made.
remove_images() { # PREFIX
  local images
  mapfile -t images < <(docker images --filter "reference=$1*" --format '{{.Repository}}:{{.Tag}}')
  ((${#images[@]} == 0)) || docker rmi -f "${images[@]}" >/dev/null 2>&1 || true
}

# --- What must hold ---

# Ends the try where it does not. (A try is part of a condition, in which `set -e` is off.)
must() { # WHAT COMMAND...
  local what=$1
  shift
  "$@" && return
  printf 'DOES NOT HOLD: %s\n' "$what"
  exit 1
}

# Whatever is left is told; what the engine itself still takes away (a builder's container whose client has gone) has a moment.
nothing_left() { # PROJECT
  local left
  left=$(left_of "$1")
  [[ -z $left ]] || { sleep 2; left=$(left_of "$1"); }
  [[ -z $left ]] && return
  printf 'left of %s:\n' "$1"
  docker_ ps -a --filter "label=com.docker.compose.project=$1" --format '  {{.Names}} {{.Status}} {{.Command}}'
  docker_ network ls --filter "label=com.docker.compose.project=$1" --format '  network {{.Name}}'
  docker_ volume ls --filter "label=com.docker.compose.project=$1" --format '  volume {{.Name}}'
  return 1
}

not() { ! "$@"; }

# No stack trace and no class that could not be loaded: nothing that a person could not act on.
speaks_plainly() { # LOG
  ! grep -nE 'NoClassDefFoundError|^\s+at [a-z]+\.|Exception in thread' "$1"
}

# --- Counting ---

run_fault() { # FAULT COUNT
  FAULT=$1
  COUNT=$2
  TRIES=0 SURVIVED=0 ABOUT="" NOTE=""
  mkdir -p "$FAULTS/$FAULT"
  BEGAN=$SECONDS
  say "$FAULT: $COUNT tries"
  "fault_$FAULT" "$COUNT"
  remove_images "paws-faults-$FAULT"
  write_result
  say "$FAULT: $SURVIVED of $TRIES survived, $((SECONDS - BEGAN)) s${NOTE:+, $NOTE}"
  ((TRIES > 0 && TRIES == SURVIVED))
}

# After each try, so that a run that is broken off counts as far as it got.
write_result() {
  printf '%s|%s|%s|%s|%s|%s|%s|%s\n' "$FAULT" "$ABOUT" "$TRIES" "$SURVIVED" "${FULL[$FAULT]}" "$(date -u +%F)" \
    "$((SECONDS - BEGAN))" "$NOTE" >"$RESULTS/$FAULT"
}

try() { # NAME COMMAND...
  local name=$1 log
  shift
  TRIES=$((TRIES + 1))
  log=$FAULTS/$FAULT/$name.log
  if ("$@") >"$log" 2>&1; then
    SURVIVED=$((SURVIVED + 1))
  else
    say "$FAULT: try $name was not survived: $log"
    tail -n 5 "$log" >&2
  fi
  write_result
}

# A folder for a try, with a copy of a fault's project.
project_folder() { # NAME FILES...
  local folder=$FAULTS/$FAULT/$1
  shift
  rm -rf "$folder"
  mkdir -p "$folder"
  ((${#@} == 0)) || cp -r "$@" "$folder"
  printf '%s' "$folder"
}

# --- The report ---

report() {
  local page=docs/reliability.md file fault about tries survived full day took note
  {
    cat <<'HEAD'
# Reliability

What happens to a build's environment when the build, the engine or the machine fails. Written by `scripts/faults report` from
the results of `scripts/faults`; `scripts/test` runs the same faults in a short form, and TLS among the engine tests.

| fault | tries | survived | |
| --- | --- | --- | --- |
HEAD
    for fault in "${ALL[@]}"; do
      file=$RESULTS/$fault
      if [[ -f $file ]]; then
        IFS='|' read -r fault about tries survived full day took note <"$file"
        ((tries >= full)) || note="${note:+$note; }not with the full count of $full"
        printf '| %s | %s | %s | %s |\n' "$about" "$tries" "$survived" "${note:+$note; }$day, $took s"
      else
        printf '| `%s` | 0 | 0 | not run; the full count is %s |\n' "$fault" "${FULL[$fault]}"
      fi
    done
    printf '\nDays and seconds are those of each run, on %s processors with Docker %s, Maven %s and JDK %s.\n' "$(nproc)" \
      "$(docker version --format '{{.Server.Version}}')" "$(maven_version)" \
      "$(mvn -v | sed -n 's/^Java version: \([^,]*\).*/\1/p')"
  } >"$page"
  say "wrote $page"
}
