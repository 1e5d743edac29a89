package dev.paws.docker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Stands before a real engine's socket, and can fall silent or cut every connection. */
final class Front implements AutoCloseable {
  private final ServerSocketChannel server;
  private final Path engine;
  private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile boolean silent;

  Front(Path socket, Path engine) throws IOException {
    this.engine = engine;
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    daemon(this::accept);
  }

  /** From now on nothing goes through; connections stay open, new ones are taken. */
  void fallSilent() {
    silent = true;
  }

  /** Cuts all connections, as an engine that ends does. */
  void cut() {
    open.forEach(Front::close);
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel client = server.accept();
        SocketChannel behind = SocketChannel.open(UnixDomainSocketAddress.of(engine));
        open.add(client);
        open.add(behind);
        daemon(() -> copy(client, behind));
        daemon(() -> copy(behind, client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void copy(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    try {
      while (from.read(buffer) >= 0) {
        if (silent) {
          never.await();
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
    } catch (IOException e) {
      // One side went away.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close(from);
    close(to);
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // As good as closed.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "front");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
