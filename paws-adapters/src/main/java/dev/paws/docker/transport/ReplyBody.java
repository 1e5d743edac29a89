package dev.paws.docker.transport;

import dev.paws.core.message.TransportPhrase;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The body of an answer: chunked, of a known length, or up to the end of the connection. */
final class ReplyBody extends InputStream {
  private static final long TO_THE_END = Long.MAX_VALUE;

  private final Connection connection;
  private final boolean chunked;
  private final boolean toTheEnd;
  private final Runnable whole;

  /** The bytes that are left of the body or, if it is chunked, of the chunk. */
  private long left;

  private boolean ended;

  /**
   * Creates a body to read.
   *
   * @param whole runs once, after the last byte was read and the connection can be reused
   */
  ReplyBody(Connection connection, Connection.Head head, Runnable whole) throws IOException {
    this.connection = connection;
    this.whole = whole;
    int status = head.status();
    boolean none = status == 204 || status == 304;
    this.chunked =
        !none && head.header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked");
    String length = head.header("Content-Length");
    this.toTheEnd = !none && !chunked && length.isEmpty();
    if (toTheEnd) {
      left = TO_THE_END;
    } else if (!chunked && !none) {
      left = number(length, 10);
    }
    if (!chunked && left == 0) {
      end();
    }
  }

  private static long number(String text, int radix) throws IOException {
    long length = -1;
    try {
      length = Long.parseLong(text.strip(), radix);
    } catch (NumberFormatException e) {
      // Reported below, like a negative length.
    }
    if (length < 0) {
      throw new NotHttp(TransportPhrase.BAD_LENGTH, text);
    }
    return length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (chunked && !ended && left == 0) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int read = connection.in().read(bytes, from, (int) Math.min(length, left));
    if (read < 0) {
      if (toTheEnd) {
        ended = true;
        connection.close();
        return -1;
      }
      throw new EOFException(TransportPhrase.ENDED_WITHIN_ANSWER.text());
    }
    if (!toTheEnd) {
      left -= read;
      if (left == 0) {
        finish();
      }
    }
    return read;
  }

  /** Reads what follows the last byte of a chunk or of the body. */
  private void finish() throws IOException {
    if (!chunked) {
      end();
    } else if (!connection.line().isEmpty()) {
      throw new IOException(TransportPhrase.ENDLESS_CHUNK.text());
    }
  }

  private void nextChunk() throws IOException {
    String line = connection.line();
    int semicolon = line.indexOf(';');
    left = number(semicolon < 0 ? line : line.substring(0, semicolon), 16);
    if (left == 0) {
      connection.headers(); // trailers, which nobody asked for
      end();
    }
  }

  private void end() {
    ended = true;
    whole.run();
  }
}
