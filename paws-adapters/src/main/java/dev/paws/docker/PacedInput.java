package dev.paws.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/**
 * A live stream that is read in portions. An engine sends each line by itself, and waking up for
 * each takes more time than the line. After a read that had to wait, the next one comes a moment
 * later and finds several lines; a stream that never makes its reader wait is not slowed down.
 */
final class PacedInput extends InputStream {
  private static final long WAITED_NANOS = 500_000;
  private static final int PAUSE_MILLIS = 25;

  private final InputStream in;
  private boolean waited;

  PacedInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? read : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (waited) {
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
    long start = System.nanoTime();
    int read = in.read(bytes, from, length);
    waited = System.nanoTime() - start > WAITED_NANOS;
    return read;
  }
}
