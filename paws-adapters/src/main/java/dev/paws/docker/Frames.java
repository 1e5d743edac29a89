package dev.paws.docker;

import dev.paws.core.message.EnginePhrase;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Splits an attached stream (Engine API, "Stream format"). It consists of frames with an 8-byte
 * header, whose first byte is the stream and whose last four are the length, or of plain bytes if
 * the container has a terminal. Its first bytes show which of the two it is, because engines before
 * API 1.42 do not say.
 */
final class Frames {
  private static final int HEADER = 8;

  private Frames() {}

  /** Receives a piece of output; {@code bytes} is reused afterwards. */
  interface Sink {
    void piece(boolean error, byte[] bytes, int length) throws IOException;
  }

  /** Reads to the end of the stream. */
  static void read(InputStream raw, Sink sink) throws IOException {
    PushbackInputStream in = new PushbackInputStream(raw, HEADER);
    byte[] header = new byte[HEADER];
    byte[] buffer = new byte[8192];
    int got = in.readNBytes(header, 0, HEADER);
    if (got < HEADER || !isHeader(header)) {
      in.unread(header, 0, got);
      plain(in, sink);
      return;
    }
    while (got == HEADER) {
      frame(in, header, buffer, sink);
      got = in.readNBytes(header, 0, HEADER);
    }
    if (got > 0) {
      throw new EOFException(EnginePhrase.CUT_OFF_FRAME.text());
    }
  }

  /** Reads a stream that is known to have no frames to its end. */
  static void plain(InputStream in, Sink sink) throws IOException {
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      sink.piece(false, buffer, read);
    }
  }

  private static void frame(InputStream in, byte[] header, byte[] buffer, Sink sink)
      throws IOException {
    long left = 0;
    for (int i = 4; i < HEADER; i++) {
      left = (left << 8) | (header[i] & 0xff);
    }
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException(EnginePhrase.CUT_OFF_FRAME.text());
      }
      sink.piece(header[0] == 2, buffer, read);
      left -= read;
    }
  }

  private static boolean isHeader(byte[] bytes) {
    return bytes[0] >= 0 && bytes[0] <= 2 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0;
  }
}
