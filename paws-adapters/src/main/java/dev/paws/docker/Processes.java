package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the processes of a container, in this machine's {@code /proc} if the engine runs here,
 * otherwise inside the container.
 */
final class Processes {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** The most processes to look at; an entrypoint has a few. */
  private static final int MOST = 64;

  /** Programs that act by the name under which they are called. */
  private static final Set<String> MANY_IN_ONE = Set.of("busybox", "toybox");

  /**
   * Prints a line for each process: its number, that of its parent, its program, its standard input
   * and its command line. The words are separated by tabs, and cut off because a command's output
   * is.
   */
  private static final ExecSpec LOOK =
      ExecSpec.of(
          List.of(
              "sh",
              "-c",
              "for p in /proc/[0-9]*; do"
                  + " parent=$(sed -n 's/^PPid:[^0-9]*//p' $p/status 2>/dev/null) &&"
                  + " program=$(readlink $p/exe 2>/dev/null || :) &&"
                  + " input=$(readlink $p/fd/0 2>/dev/null || :) &&"
                  + " words=$(tr '\\000\\n\\t' '\\t  ' <$p/cmdline 2>/dev/null | head -c 300) &&"
                  + " printf '%s\\t%s\\t%s\\t%s\\t%s\\n'"
                  + " ${p#/proc/} \"$parent\" \"$program\" \"$input\" \"$words\"; done"));

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
    List<List<String>> lines = local ? fromHost(proc, container) : List.of();
    return lines.isEmpty() ? fromInside(container) : lines;
  }

  /**
   * Returns the command lines that this machine shows; empty if the processes are not here.
   *
   * @param proc the folder of this machine's processes
   */
  static List<List<String>> fromHost(Path proc, ObservedContainer container) {
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
          String line = new String(words, StandardCharsets.UTF_8);
          lines.add(
              words(
                  link(process.resolve("exe")),
                  link(process.resolve("fd/0")),
                  List.of(line.split("\0"))));
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

  private static String link(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // another user's, or no such
    }
  }

  /**
   * Returns the command line with the program that really runs, because its first word may be
   * anything ({@code exec -a}), and with the file that it reads as input, written {@code </file}.
   *
   * @param program the path of the executable; empty if it cannot be seen
   * @param input the file behind standard input; empty if it cannot be seen
   */
  private static List<String> words(String program, String input, List<String> line) {
    List<String> words = new ArrayList<>(line);
    String path = program.replaceFirst(" \\(deleted\\)$", "");
    if (!path.isEmpty() && !MANY_IN_ONE.contains(path.substring(path.lastIndexOf('/') + 1))) {
      words.set(0, path);
    }
    if (input.startsWith("/") && !input.startsWith("/dev/")) {
      words.add("<" + input);
    } else if (input.isEmpty() && words.size() == 1) {
      words.add("<?"); // perhaps a script
    }
    return words;
  }

  /** Each thread lists the processes that it has started itself. */
  private static List<String> children(Path process) throws IOException {
    List<String> children = new ArrayList<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(process.resolve("task"))) {
      for (Path thread : threads) {
        children.addAll(numbers(thread.resolve("children")));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children;
  }

  private static List<String> numbers(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? List.of() : List.of(text.split(" "));
    } catch (IOException e) {
      return List.of(); // the thread has ended meanwhile, and the first one has its children
    }
  }

  private List<List<String>> fromInside(ObservedContainer container) {
    if (!container.details().host().namespaces().hasOwnProcesses()) {
      return List.of(); // process 1 there is not the container's
    }
    try {
      ExecResult result = execs.run(container.id(), LOOK, PATIENCE);
      return result.succeeded() ? descendants(result.output()) : List.of();
    } catch (EngineException e) {
      return List.of();
    }
  }

  /**
   * Returns the command lines of process 1 and its descendants; a process of exec has no parent
   * there.
   */
  static List<List<String>> descendants(String output) {
    Map<String, List<String>> children = new HashMap<>();
    Map<String, List<String>> words = new HashMap<>();
    for (String line : output.lines().toList()) {
      String[] parts = line.split("\t", 5);
      if (parts.length == 5) {
        children.computeIfAbsent(parts[1], it -> new ArrayList<>()).add(parts[0]);
        words.put(parts[0], words(parts[2], parts[3], List.of(parts[4].split("\t"))));
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
