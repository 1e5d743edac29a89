package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at the processes of a container: in this machine's {@code /proc} if the engine runs here,
 * else in the container.
 */
final class Processes {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** More than these are not looked at; an entrypoint has a few. */
  private static final int MOST = 64;

  /**
   * A line for each process: its number, that of its parent, and its command line, the words parted
   * by tabs and cut off, since a command's output is.
   */
  private static final ExecSpec LOOK =
      ExecSpec.of(
          List.of(
              "sh",
              "-c",
              "for p in /proc/[0-9]*; do"
                  + " parent=$(sed -n 's/^PPid:[^0-9]*//p' $p/status 2>/dev/null) &&"
                  + " words=$(tr '\\000\\n\\t' '\\t  ' <$p/cmdline 2>/dev/null | head -c 300) &&"
                  + " printf '%s\\t%s\\t%s\\n' ${p#/proc/} \"$parent\" \"$words\"; done"));

  private final Execs execs;
  private final Path proc;

  Processes(Execs execs, Path root) {
    this.execs = execs;
    this.proc = root.resolve("proc");
  }

  List<List<String>> commandLines(ObservedContainer container, boolean local) {
    if (!container.state().isRunning()) {
      return List.of();
    }
    List<List<String>> lines = local ? fromHost(container) : List.of();
    return lines.isEmpty() ? fromInside(container) : lines;
  }

  private List<List<String>> fromHost(ObservedContainer container) {
    List<List<String>> lines = new ArrayList<>();
    Deque<String> next = new ArrayDeque<>(List.of(Integer.toString(container.state().pid())));
    try {
      Path first = proc.resolve(next.getFirst());
      if (!Files.readString(first.resolve("cgroup")).contains(container.id())) {
        return List.of();
      }
      while (!next.isEmpty() && lines.size() < MOST) {
        Path process = proc.resolve(next.removeFirst());
        try {
          byte[] words = Files.readAllBytes(process.resolve("cmdline"));
          next.addAll(children(process));
          lines.add(List.of(new String(words, StandardCharsets.UTF_8).split("\0")));
        } catch (IOException e) {
          if (lines.isEmpty()) {
            throw e;
          } // else it has ended meanwhile
        }
      }
      return lines;
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> children(Path process) throws IOException {
    Path threads = process.resolve("task");
    String children =
        Files.readString(threads.resolve(process.getFileName()).resolve("children")).strip();
    return children.isEmpty() ? List.of() : Arrays.asList(children.split(" "));
  }

  private List<List<String>> fromInside(ObservedContainer container) {
    String mode = JsonObject.of(container.details()).object("HostConfig").text("PidMode");
    if (!mode.isEmpty() && !mode.equals("private")) {
      return List.of(); // process 1 there is not the container's
    }
    try {
      ExecResult result = execs.run(container.id(), LOOK, PATIENCE);
      return result.succeeded() ? descendants(result.output()) : List.of();
    } catch (EngineException e) {
      return List.of();
    }
  }

  /** The command lines of process 1 and its descendants; what exec runs has no parent there. */
  static List<List<String>> descendants(String output) {
    Map<String, List<String>> children = new HashMap<>();
    Map<String, List<String>> words = new HashMap<>();
    for (String line : output.lines().toList()) {
      String[] parts = line.split("\t", 3);
      if (parts.length == 3) {
        children.computeIfAbsent(parts[1], it -> new ArrayList<>()).add(parts[0]);
        words.put(parts[0], List.of(parts[2].split("\t")));
      }
    }
    List<List<String>> lines = new ArrayList<>();
    Deque<String> next = new ArrayDeque<>(List.of("1"));
    while (!next.isEmpty() && lines.size() < MOST) {
      String process = next.removeFirst();
      if (words.containsKey(process)) {
        lines.add(words.getOrDefault(process, List.of()));
      }
      next.addAll(children.getOrDefault(process, List.of()));
    }
    return lines;
  }
}
