package dev.paws.core.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Splits bytes of UTF-8 into lines, with bounded memory: a very long line comes in pieces. One
 * thread may deliver bytes while another one ends it.
 */
public final class LineSplitter {
  private static final int LONGEST = 64 << 10;

  private final Consumer<String> line;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  /**
   * Creates a splitter.
   *
   * @param line receives each line without its end
   */
  public LineSplitter(Consumer<String> line) {
    this.line = line;
  }

  /** Takes the first bytes of a buffer. */
  public synchronized void take(byte[] buffer, int count) {
    int from = 0;
    for (int at = 0; at < count; at++) {
      if (buffer[at] == '\n') {
        pending.write(buffer, from, at - from);
        flush();
        from = at + 1;
      } else if (pending.size() + at - from >= LONGEST && (buffer[at] & 0xC0) != 0x80) {
        pending.write(buffer, from, at - from);
        flushToBlank();
        from = at;
      }
    }
    pending.write(buffer, from, count - from);
  }

  /** Delivers what came after the last line's end. */
  public synchronized void end() {
    if (pending.size() > 0) {
      flush();
    }
  }

  /** Breaks a very long line between words, so that no word (a secret, say) is cut in two. */
  private void flushToBlank() {
    byte[] bytes = pending.toByteArray();
    int blank = bytes.length - 1;
    while (blank > 0 && bytes[blank] != ' ') {
      blank--;
    }
    pending.reset();
    if (blank < LONGEST / 2) { // one word
      pending.write(bytes, 0, bytes.length);
      flush();
      return;
    }
    pending.write(bytes, 0, blank + 1);
    flush();
    pending.write(bytes, blank + 1, bytes.length - blank - 1);
  }

  private void flush() {
    String text = pending.toString(StandardCharsets.UTF_8);
    pending.reset();
    line.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
