package dev.paws.docker.transport;

import dev.paws.core.message.TransportPhrase;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One connection to the engine: requests and answers, one after the other. */
final class Connection {
  private static final int CHUNK = 32 * 1024;
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LONGEST_HEADERS = 256 * 1024;
  private static final byte[] LINE_END = {'\r', '\n'};

  private final InputStream in;
  private final OutputStream out;
  private final SocketChannel channel;
  private final OutputEnd outputEnd;

  /**
   * Creates a connection.
   *
   * @param outputEnd tells the other side that nothing more will be sent
   */
  Connection(InputStream in, OutputStream out, SocketChannel channel, OutputEnd outputEnd) {
    this.in = new BufferedInputStream(in, 16 * 1024);
    this.out = out;
    this.channel = channel;
    this.outputEnd = outputEnd;
  }

  /** Ends one direction of a connection. */
  interface OutputEnd {
    void run() throws IOException;
  }

  /** Returns the answer's body as it arrives. */
  InputStream in() {
    return in;
  }

  /** Writes a request's head together with a short body. */
  void send(String head, byte[] body) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
    whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    out.write(whole.toByteArray());
    out.flush();
  }

  /** Writes a body of unknown length. */
  void sendChunks(InputStream body) throws IOException {
    byte[] bytes = new byte[CHUNK];
    ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK + 16);
    for (int read = fill(bytes, body); read > 0; read = fill(bytes, body)) {
      chunk.reset();
      chunk.writeBytes(Integer.toHexString(read).getBytes(StandardCharsets.ISO_8859_1));
      chunk.writeBytes(LINE_END);
      chunk.write(bytes, 0, read);
      chunk.writeBytes(LINE_END);
      out.write(chunk.toByteArray());
    }
    out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Writes bytes as they come, and tells the other side when they have ended. */
  void sendAll(InputStream input) throws IOException {
    byte[] bytes = new byte[CHUNK];
    for (int read = input.read(bytes); read >= 0; read = input.read(bytes)) {
      out.write(bytes, 0, read);
      out.flush();
    }
    outputEnd.run();
  }

  /** A body that cannot be read is no fault of the connection. */
  private static int fill(byte[] bytes, InputStream body) {
    try {
      return body.readNBytes(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UnreadableBody(TransportPhrase.CONTENT.text(), e);
    }
  }

  /**
   * Reads an answer's status line and headers.
   *
   * @throws Stale if the connection ended before the first byte of an answer
   */
  Head readHead() throws IOException {
    while (true) {
      String line = statusLine();
      String[] words = line.split(" ", 3);
      if (!line.startsWith("HTTP/1.") || words.length < 2 || !words[1].matches("\\d{3}")) {
        throw new NotHttp(TransportPhrase.NOT_HTTP, line);
      }
      Map<String, String> headers = headers();
      int status = Integer.parseInt(words[1]);
      if (status >= 200 || status == 101) {
        return new Head(status, headers, line.startsWith("HTTP/1.1"));
      }
    }
  }

  /** Reads headers up to the empty line after them. */
  Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      length += header.length();
      if (length > LONGEST_HEADERS) {
        throw new IOException(TransportPhrase.ENDLESS_HEADERS.text());
      }
      int colon = header.indexOf(':');
      if (colon > 0) {
        headers.merge(
            header.substring(0, colon).strip(),
            header.substring(colon + 1).strip(),
            (first, second) -> first + ", " + second);
      }
    }
    return headers;
  }

  private String statusLine() throws IOException {
    in.mark(1);
    if (in.read() < 0) {
      throw new Stale();
    }
    in.reset();
    return line();
  }

  /** Reads a line, and returns it without its end. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException(TransportPhrase.ENDED_WITHIN_ANSWER.text());
      }
      if (line.size() > LONGEST_LINE) {
        throw new IOException(TransportPhrase.ENDLESS_LINE.text());
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Returns whether the engine has kept an idle connection open, as far as can be seen without a
   * request.
   */
  boolean isAlive() {
    try {
      channel.configureBlocking(false);
      int read = channel.read(ByteBuffer.allocate(1));
      channel.configureBlocking(true);
      return read == 0;
    } catch (IOException e) {
      return false;
    }
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing more can be done.
    }
  }

  /** The beginning of an answer. */
  record Head(int status, Map<String, String> headers, boolean keepsAlive) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** The connection had ended before it carried any answer. */
  static final class Stale extends IOException {
    private static final long serialVersionUID = 1L;

    Stale() {
      super(TransportPhrase.ENDED_BEFORE_ANSWER.text());
    }
  }
}
