package dev.paws.program;

import dev.paws.core.value.LineSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Reads what a program writes. */
public final class ProgramOutput {
  private ProgramOutput() {}

  /**
   * Reads a stream to its end on a thread of its own. A program in the background may keep the
   * stream open for ever, so the thread does not keep this process alive.
   *
   * @param thread the thread's name
   * @param line receives each line without its end
   * @param failed receives the reason if the stream cannot be read any more
   * @return counted down at the end of the stream
   */
  public static CountDownLatch follow(
      String thread, InputStream in, Consumer<String> line, Consumer<IOException> failed) {
    CountDownLatch done = new CountDownLatch(1);
    Thread reader =
        new Thread(
            () -> {
              try (in) {
                read(in, new LineSplitter(line));
              } catch (IOException e) {
                failed.accept(e);
              } finally {
                done.countDown();
              }
            },
            thread);
    reader.setDaemon(true);
    reader.start();
    return done;
  }

  private static void read(InputStream in, LineSplitter lines) throws IOException {
    byte[] buffer = new byte[16 << 10];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      lines.take(buffer, count);
    }
    lines.end();
  }
}
