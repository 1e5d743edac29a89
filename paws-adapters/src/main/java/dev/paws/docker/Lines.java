package dev.paws.docker;

import dev.paws.core.engine.LogLimit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Joins pieces of standard output and error to lines; pieces may split anywhere, even inside a
 * character. Keeps only the last lines, within a limit of bytes.
 */
final class Lines implements Frames.Sink {
  private static final int LONGEST = 64 * 1024;

  /** The memory that a line takes beside its bytes. */
  private static final int PER_LINE = 48;

  private final LogLimit limit;
  private long kept;
  private final Deque<String> lines = new ArrayDeque<>();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  Lines(LogLimit limit) {
    this.limit = limit;
  }

  /** Thrown if nobody wants the rest any more. */
  static final class Stopped extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }

  @Override
  public void piece(boolean isError, byte[] bytes, int length) throws Stopped {
    if (limit.stopped().getAsBoolean()) {
      throw new Stopped();
    }
    ByteArrayOutputStream pending = isError ? error : output;
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        append(pending, bytes, from, i);
        flush(pending);
        from = i + 1;
      }
    }
    append(pending, bytes, from, length);
  }

  /** Returns all lines, including a last one without a line feed. */
  List<String> end() {
    flushRest(output);
    flushRest(error);
    return List.copyOf(lines);
  }

  private static void append(ByteArrayOutputStream pending, byte[] bytes, int from, int to) {
    int room = Math.max(0, LONGEST - pending.size());
    pending.write(bytes, from, Math.min(room, to - from));
  }

  private void flushRest(ByteArrayOutputStream pending) {
    if (pending.size() > 0) {
      flush(pending);
    }
  }

  private void flush(ByteArrayOutputStream pending) {
    String line = pending.toString(StandardCharsets.UTF_8);
    pending.reset();
    lines.addLast(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    kept += cost(lines.getLast());
    while (lines.size() > limit.lines() || (kept > limit.bytes() && lines.size() > 1)) {
      kept -= cost(lines.removeFirst());
    }
  }

  private static int cost(String line) {
    return line.length() + PER_LINE;
  }
}
