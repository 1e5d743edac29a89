package dev.paws.core.app.output;

import dev.paws.core.message.GoalPhrase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Masks a log block by block from its end, because its last lines matter most and masking can be
 * stopped at any time.
 */
final class MaskedLog {
  /** How many characters are masked together. */
  private static final int BLOCK = 64 * 1024;

  private MaskedLog() {}

  /**
   * Returns the end of a log; if lines are left out, a first line says how many.
   *
   * @param mask masks secrets
   * @param goOn asked after each block; false stops
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
      blocks.addFirst(GoalPhrase.LINES_LEFT_OUT.text(end));
    }
    return String.join("\n", blocks);
  }

  /** Returns where the block that ends at {@code end} begins; blocks never split a private key. */
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
