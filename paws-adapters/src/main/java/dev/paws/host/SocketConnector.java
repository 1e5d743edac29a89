package dev.paws.host;

import dev.paws.core.execute.Connector;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Connects with the JDK's own sockets. */
public final class SocketConnector implements Connector {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /**
   * How long to wait for a proxy to close the connection. A proxy on the same machine needs a few
   * milliseconds to find that nobody listens; the rest is for a busy machine.
   */
  private static final Duration LISTENING_AFTER = Duration.ofMillis(300);

  /**
   * An attempt to connect.
   *
   * @param socket the connection; closed if there is none
   * @param failed the answer if there is none
   */
  private record Attempt(Socket socket, Answer failed) {}

  @Override
  public List<Answer> connect(List<Address> addresses) {
    List<Attempt> attempts = new ArrayList<>();
    try {
      for (Address address : addresses) {
        attempts.add(attempt(address));
      }
      long until = System.nanoTime() + LISTENING_AFTER.toNanos();
      List<Answer> answers = new ArrayList<>();
      for (Attempt attempt : attempts) {
        answers.add(attempt.socket().isClosed() ? attempt.failed() : answer(attempt, until));
      }
      return answers;
    } finally {
      attempts.forEach(attempt -> close(attempt.socket()));
    }
  }

  private static Attempt attempt(Address address) {
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      InetSocketAddress target = new InetSocketAddress(address.host(), address.port());
      socket.connect(target, Math.toIntExact(CONNECT_TIMEOUT.toMillis()));
      return new Attempt(socket, Answer.LISTENING);
    } catch (ConnectException e) {
      close(socket);
      return new Attempt(socket, Answer.REFUSED);
    } catch (IOException e) {
      close(socket); // no such host, no route, no answer
      return new Attempt(socket, isReset(e) ? Answer.CLOSED : Answer.UNREACHABLE);
    }
  }

  /** Returns whether somebody accepted and reset the connection before it was reported as open. */
  private static boolean isReset(IOException e) {
    return e instanceof SocketException && String.valueOf(e.getMessage()).contains("reset");
  }

  /** A server that waits for its client to begin leaves the connection open. */
  private static Answer answer(Attempt attempt, long until) {
    try {
      long rest = Duration.ofNanos(until - System.nanoTime()).toMillis();
      attempt.socket().setSoTimeout(Math.toIntExact(Math.max(1, rest)));
      return attempt.socket().getInputStream().read() < 0 ? Answer.CLOSED : Answer.LISTENING;
    } catch (SocketTimeoutException e) {
      return Answer.LISTENING;
    } catch (IOException e) {
      return Answer.CLOSED;
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // nothing was written that could be lost
    }
  }

  @Override
  public WebAnswer get(URI uri, Duration timeout) {
    HttpURLConnection connection = null;
    try {
      connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
      int millis = Math.toIntExact(timeout.toMillis());
      connection.setConnectTimeout(millis);
      connection.setReadTimeout(millis);
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      if (connection instanceof HttpsURLConnection secure) {
        secure.setSSLSocketFactory(anyCertificate().getSocketFactory());
        secure.setHostnameVerifier((host, session) -> true);
      }
      int status = connection.getResponseCode();
      return status < 0 ? new WebAnswer(0, "no HTTP") : new WebAnswer(status, "");
    } catch (IOException | GeneralSecurityException e) {
      String reason = e.getMessage();
      return new WebAnswer(0, reason == null ? e.getClass().getSimpleName() : reason);
    } finally {
      if (connection != null) {
        connection.disconnect();
      }
    }
  }

  private static SSLContext anyCertificate() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new AnyCertificate()}, null);
    return context;
  }

  private static final class AnyCertificate implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
