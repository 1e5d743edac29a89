package dev.paws.core.app.output;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Masks a log from its end on, part by part, so that it can be stopped: what was written last is
 * what one looks for.
 */
final class MaskedLog {
  /** So much is masked at once. */
  private static final int BLOCK = 64 * 1024;

  private MaskedLog() {}

  /**
   * The end of a log, with a first line that says how much is left out, if anything is.
   *
   * @param mask hides what must not be shown
   * @param goOn asked after each part; false stops
   */
  static String of(List<String> lines, UnaryOperator<String> mask, BooleanSupplier goOn) {
    Deque<String> blocks = new ArrayDeque<>();
    int end = lines.size();
    while (end > 0 && (blocks.isEmpty() || goOn.getAsBoolean())) {
      int from = start(lines, end);
      blocks.addFirst(mask.apply(String.join("\n", lines.subList(from, end))));
      end = from;
    }
    if (end > 0) {
      blocks.addFirst("[" + end + " earlier lines are left out]");
    }
    return String.join("\n", blocks);
  }

  /** Where the block begins that ends there; it never cuts a private key in two. */
  private static int start(List<String> lines, int end) {
    int from = end;
    int size = 0;
    boolean withinKey = false;
    while (from > 0 && (size < BLOCK || withinKey)) {
      String line = lines.get(--from);
      size += line.length() + 1;
      if (line.contains("PRIVATE KEY-----")) {
        withinKey = line.contains("-----END") && !line.contains("-----BEGIN");
      }
    }
    return from;
  }
}
