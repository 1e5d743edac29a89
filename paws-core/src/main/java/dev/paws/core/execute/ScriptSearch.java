package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import java.time.Duration;
import java.util.List;

/** Searches scripts inside a container for a pattern. */
final class ScriptSearch {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * Searches a script and the files beside it that it names, in any of the languages, and those
   * that these name, 40 at most. Its arguments are the pattern, a script that is written out, and
   * the path of a script; one of the two is empty. Its status is that of grep.
   */
  private static final String WITH_NEIGHBOURS =
      """
      p=$1 n=0 seen= nl='
      ' q=$3
      names() {
        grep -E '(^|[^A-Za-z_])(import|from|use|do|load|dofile|source|autoload|(require|include)(_once|_relative)?)([^A-Za-z_]|$)' \
          | tr -c 'A-Za-z0-9_./\n-' '\n' | sed -n 's/^[.]\\([A-Za-z_]\\)/\\1/;/[A-Za-z]/{p;s/[.]/\\//g;p;}' | head -n 400 | sort -u
      }
      add() {
        [ -f "$1" ] && [ -r "$1" ] || return 0
        case "$nl$seen$nl" in *"$nl$1$nl"*) ;; *) seen="$seen$nl$1" q="$q$nl$1" ;; esac
      }
      near() {
        for w in $2; do
          case $w in /*) b=$w ;; *) b=$1/$w ;; esac
          case $w in *[./]*) add "$b" ;; esac
          for e in py js mjs cjs ts rb php pl pm lua tcl; do add "$b.$e"; done
          if [ -d "$b" ]; then for c in "$b"/*.py "$b"/index.*; do add "$c"; done; fi
        done
      }
      if [ -n "$2" ]; then near . "$(printf '%s\\n' "$2" | names)"; else [ -r "$3" ] || exit 2; fi
      while [ -n "$q" ]; do
        f=${q%%"$nl"*}
        case $q in *"$nl"*) q=${q#*"$nl"} ;; *) q= ;; esac
        [ -n "$f" ] || continue
        n=$((n + 1)); [ $n -le 40 ] || exit 2
        seen="$seen$nl$f"
        grep -qE -e "$p" -- "$f" && exit 0
        case $f in */*) d=${f%/*} ;; *) d=. ;; esac
        near "$d" "$(names <"$f")"
      done
      exit 1
      """;

  private final Engine engine;
  private final String container;

  ScriptSearch(Engine engine, String container) {
    this.engine = engine;
    this.container = container;
  }

  /** Returns whether a file matches; true if it cannot be read. */
  boolean file(String pattern, String path) {
    return found(List.of("grep", "-qE", "-e", pattern, "--", path));
  }

  /** Returns whether a file matches, or one that it names; true if they cannot be read. */
  boolean fileAndNeighbours(String pattern, String path) {
    return found(List.of("sh", "-c", WITH_NEIGHBOURS, "sh", pattern, "", path));
  }

  /**
   * Returns whether a file matches that a written out script names, in the working directory; true
   * if they cannot be read.
   */
  boolean neighbours(String pattern, String text) {
    return found(List.of("sh", "-c", WITH_NEIGHBOURS, "sh", pattern, text, ""));
  }

  /** Status 1 says that nothing matches; any other leaves it open. */
  private boolean found(List<String> command) {
    try {
      ExecResult result = engine.exec(container, ExecSpec.of(command), PATIENCE);
      return result.timedOut() || result.exitCode() != 1;
    } catch (EngineException e) {
      return true;
    }
  }
}
