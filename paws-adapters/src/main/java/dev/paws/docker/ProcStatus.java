package dev.paws.docker;

import dev.paws.core.engine.ProcessSignals;
import dev.paws.core.engine.ThreadSignals;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the status files of a process's threads, one after the other ({@code proc(5)}). */
final class ProcStatus {
  private static final Pattern SYSTEM_FOLDER =
      Pattern.compile("(?:/usr|/usr/local)?/s?bin/([^/]+)");

  private ProcStatus() {}

  /**
   * Returns what the files show of signals; empty if a thread is missing, because one ended
   * meanwhile or a command's output was cut off.
   *
   * @param program the path of the program; empty if it is unknown
   */
  static Optional<ProcessSignals> parse(String statuses, String program, boolean first) {
    Map<String, ThreadSignals> threads = new HashMap<>();
    Map<String, String> fields = new HashMap<>();
    for (String line : (statuses + "\nPid:\t").lines().toList()) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      if (line.startsWith("Pid:") && fields.containsKey("Pid")) {
        Optional<ThreadSignals> thread = thread(fields);
        if (thread.isEmpty()) {
          return Optional.empty();
        }
        threads.put(fields.get("Pid"), thread.get());
        if (line.equals("Pid:\t")) {
          break;
        }
        fields.clear();
      }
      fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return Integer.toString(threads.size()).equals(fields.get("Threads"))
        ? Optional.of(new ProcessSignals(first, fileName(program), threads))
        : Optional.empty();
  }

  private static Optional<ThreadSignals> thread(Map<String, String> fields) {
    try {
      String state = fields.getOrDefault("State", "");
      return Optional.of(
          new ThreadSignals(
              mask(fields, "SigCgt"),
              mask(fields, "SigBlk"),
              mask(fields, "SigIgn"),
              mask(fields, "SigPnd") | mask(fields, "ShdPnd"),
              !fields.getOrDefault("TracerPid", "").equals("0"),
              state.startsWith("S") || state.startsWith("D"),
              Long.parseLong(fields.getOrDefault("voluntary_ctxt_switches", ""))
                  + Long.parseLong(fields.getOrDefault("nonvoluntary_ctxt_switches", ""))));
    } catch (NumberFormatException e) {
      return Optional.empty(); // another kernel's file, or one cut off
    }
  }

  private static long mask(Map<String, String> fields, String name) {
    return Long.parseUnsignedLong(fields.getOrDefault(name, ""), 16);
  }

  /** What lies elsewhere may have any name: a program that somebody called bash is no shell. */
  private static String fileName(String path) {
    Matcher place = SYSTEM_FOLDER.matcher(path);
    return place.matches() ? place.group(1) : "";
  }
}
