package dev.paws.docker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Joins pieces of standard output and error to lines, which may be split anywhere, also within a
 * character. Keeps the last lines only.
 */
final class Lines implements Frames.Sink {
  private static final int LONGEST = 64 * 1024;

  private final int most;
  private final Deque<String> lines = new ArrayDeque<>();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  Lines(int most) {
    this.most = most;
  }

  @Override
  public void piece(boolean isError, byte[] bytes, int length) {
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

  /** All lines, the last one also where no line feed ends it. */
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
    if (lines.size() > most) {
      lines.removeFirst();
    }
  }
}
