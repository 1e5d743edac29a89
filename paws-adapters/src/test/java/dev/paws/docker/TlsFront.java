package dev.paws.docker;

import dev.paws.testing.TlsFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** Stands before a real engine's socket and demands TLS with a client certificate. */
public final class TlsFront implements AutoCloseable {
  private static final char[] PASSWORD = new char[0];

  private final SSLServerSocket server;
  private final Path engine;

  /** A front whose certificate is sound. */
  public TlsFront(Path engine) throws Exception {
    this(engine, "server-cert.pem");
  }

  /**
   * A front.
   *
   * @param certificate what it shows, of the key {@code server-key.pem}
   */
  TlsFront(Path engine, String certificate) throws Exception {
    this.engine = engine;
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    String pem = TlsFiles.text("server-key.pem").replaceAll("-----[A-Z ]+-----", "");
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, PASSWORD);
    own.setKeyEntry(
        "server",
        KeyFactory.getInstance("RSA")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem))),
        PASSWORD,
        new Certificate[] {factory.generateCertificate(TlsFiles.stream(certificate))});
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("ca", factory.generateCertificate(TlsFiles.stream("ca.pem")));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(true);
    daemon(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket client) {
    try (client;
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(engine))) {
      Thread back = daemon(() -> copy(Channels.newInputStream(channel), client));
      InputStream in = client.getInputStream();
      byte[] bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        // Not by a stream: streams of one channel wait for each other.
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      back.interrupt();
    } catch (IOException e) {
      // One side went away.
    }
  }

  private static void copy(InputStream in, Socket client) {
    try {
      in.transferTo(client.getOutputStream());
      client.close();
    } catch (IOException e) {
      // One side went away.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "tls-front");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
