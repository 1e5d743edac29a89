package dev.paws.docker.tar;

import dev.paws.docker.transport.UnreadableBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Returns exactly the announced number of bytes, even if the file changes meanwhile: it cuts a
 * longer file, and fills a shorter one with zeros.
 */
public final class ExactInputStream extends FilterInputStream {
  private final String file;
  private long left;

  /**
   * Creates the stream.
   *
   * @param file its name, for messages
   */
  public ExactInputStream(String file, InputStream in, long size) {
    super(in);
    this.file = file;
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int wanted = (int) Math.min(length, left);
    int got = readSome(bytes, from, wanted);
    if (got < 0) {
      Arrays.fill(bytes, from, from + wanted, (byte) 0);
      got = wanted;
    }
    left -= got;
    return got;
  }

  private int readSome(byte[] bytes, int from, int wanted) {
    try {
      return super.read(bytes, from, wanted);
    } catch (IOException e) {
      throw new UnreadableBody(file, e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return 0;
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
