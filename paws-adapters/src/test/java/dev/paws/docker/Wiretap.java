package dev.paws.docker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Forwards to a port of this machine and records every byte that clients send to it. */
final class Wiretap implements AutoCloseable {
  private static final byte[] REFUSAL =
      "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"
          .getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final int target;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * A tap.
   *
   * @param target the port to pass everything on to; 0: a port that speaks plaintext
   */
  Wiretap(int target) throws IOException {
    this.target = target;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  synchronized byte[] sent() {
    return sent.toByteArray();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        connections.incrementAndGet();
        daemon(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (target == 0) {
        byte[] bytes = new byte[8192];
        keep(bytes, client.getInputStream().read(bytes));
        client.getOutputStream().write(REFUSAL);
        return;
      }
      try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), target)) {
        daemon(() -> pass(behind, client, false));
        pass(client, behind, true);
      }
    } catch (IOException e) {
      // One side went away.
    }
  }

  private void pass(Socket from, Socket to, boolean kept) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (kept) {
          keep(bytes, read);
        }
        out.write(bytes, 0, read);
      }
      to.shutdownOutput();
    } catch (IOException e) {
      // One side went away.
    }
  }

  private synchronized void keep(byte[] bytes, int count) {
    sent.write(bytes, 0, Math.max(0, count));
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "wiretap");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
