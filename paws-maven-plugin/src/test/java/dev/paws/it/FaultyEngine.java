package dev.paws.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stands before the engine of the tests, passes calls on, and answers some of them wrongly. */
public final class FaultyEngine implements AutoCloseable {
  private static final String END = "\r\n";

  private final ServerSocket server;
  private final Pattern call;
  private final String answer;

  /**
   * Begins to listen on a free port of the loopback address.
   *
   * @param call matches the method and the path of the calls that are answered wrongly
   * @param status their status, such as {@code 200 OK}
   * @param body their body
   */
  public FaultyEngine(String call, String status, String body) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.call = Pattern.compile(call);
    this.answer =
        String.join(
            END,
            "HTTP/1.1 " + status,
            "Content-Type: application/json",
            "Connection: close",
            "Content-Length: " + body.length(),
            "",
            body);
    daemon(this::accept);
  }

  /**
   * Listens until standard input ends; {@code scripts/faults} runs this file so.
   *
   * @param arguments those of the constructor
   */
  public static void main(String[] arguments) throws IOException {
    try (FaultyEngine engine = new FaultyEngine(arguments[0], arguments[1], arguments[2])) {
      System.out.println(engine.address());
      System.in.readAllBytes();
    }
  }

  /** Returns its address, as {@code DOCKER_HOST} takes it. */
  public String address() {
    return "tcp://127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        daemon(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** One call a connection. */
  private void serve(Socket client) {
    try (client;
        SocketChannel engine = SocketChannel.open(engine())) {
      String head = head(client.getInputStream());
      if (call.matcher(head.lines().findFirst().orElse("")).find()) {
        send(client.getOutputStream(), answer);
        client.shutdownOutput();
        client.getInputStream().readAllBytes();
        return;
      }
      engine.write(ByteBuffer.wrap(once(head).getBytes(StandardCharsets.ISO_8859_1)));
      daemon(() -> pass(client, engine));
      ByteBuffer buffer = ByteBuffer.allocate(8192);
      while (engine.read(buffer) >= 0) {
        client.getOutputStream().write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
    } catch (IOException e) {
      // One side has gone.
    }
  }

  private static UnixDomainSocketAddress engine() {
    String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
    return UnixDomainSocketAddress.of(host.replaceFirst("^unix://", ""));
  }

  private static void pass(Socket client, SocketChannel engine) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = client.getInputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        engine.write(ByteBuffer.wrap(buffer, 0, length));
      }
      engine.shutdownOutput();
    } catch (IOException e) {
      // One side has gone.
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith(END + END)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no call");
      }
      head.write(next);
      text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
    }
    return text;
  }

  /** Asks the engine to end the connection after its answer, unless it becomes another protocol. */
  private static String once(String head) {
    List<String> lines = Arrays.asList(head.split(END));
    boolean upgrades =
        lines.stream().anyMatch(line -> line.regionMatches(true, 0, "upgrade:", 0, 8));
    return upgrades
        ? head
        : lines.stream()
            .filter(line -> !line.regionMatches(true, 0, "connection:", 0, 11))
            .collect(Collectors.joining(END, "", END + "Connection: close" + END + END));
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "faulty engine");
    thread.setDaemon(true);
    thread.start();
  }
}
