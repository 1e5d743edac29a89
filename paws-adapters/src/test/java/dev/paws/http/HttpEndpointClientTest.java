package dev.paws.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.paws.core.model.HealthEndpoint.Method;
import dev.paws.core.probe.EndpointRequest;
import dev.paws.core.probe.HttpReply;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.probe.HttpReply.Failed;
import dev.paws.core.probe.HttpReply.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What endpoints do to a client, well-behaved ones and others. */
@Timeout(60)
class HttpEndpointClientTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Duration SHORT = Duration.ofMillis(800);
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void an_answer_has_its_status_and_body() {
    server.createContext("/", exchange -> answer(exchange, 500, "{\"why\": \"boom\"}"));

    assertThat(get("/x", LONG)).isEqualTo(new Answered(500, "{\"why\": \"boom\"}"));
  }

  @Test
  void redirects_are_followed_unless_one_is_expected() {
    server.createContext("/a", exchange -> redirect(exchange, "/b"));
    server.createContext("/b", exchange -> answer(exchange, 200, "there"));

    assertThat(get("/a", LONG)).isEqualTo(new Answered(200, "there"));
    assertThat(send(request(url("/a"), LONG, 302)))
        .isInstanceOfSatisfying(Answered.class, it -> assertThat(it.status()).isEqualTo(302));
  }

  @Test
  void a_redirect_loop_is_named() {
    server.createContext("/loop", exchange -> redirect(exchange, "/loop"));

    assertThat(get("/loop", LONG)).isEqualTo(new Failed(Fault.REDIRECTS, ""));
  }

  @Test
  void an_endpoint_that_hangs_ends_with_its_timeout() {
    server.createContext("/", exchange -> await());

    assertThat(get("/", SHORT)).isEqualTo(new Failed(Fault.TIMEOUT, ""));
  }

  @Test
  void an_endpoint_that_drips_a_byte_at_a_time_ends_with_its_timeout() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          OutputStream body = exchange.getResponseBody();
          for (int i = 0; i < 1000 && over.getCount() > 0; i++) {
            body.write('x');
            body.flush();
            pause(50);
          }
        });

    assertThat(get("/", SHORT)).isEqualTo(new Failed(Fault.TIMEOUT, ""));
  }

  @Test
  void headers_that_drip_end_with_the_timeout_too() throws IOException {
    try (ServerSocket plain = plain("HTTP/1.1 200 OK\r\nX-Slow: ", 'x')) {
      assertThat(send(request(at(plain), SHORT, 200))).isEqualTo(new Failed(Fault.TIMEOUT, ""));
    }
  }

  @Test
  void of_ten_megabytes_only_the_beginning_is_read() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[64 * 1024];
          OutputStream body = exchange.getResponseBody();
          for (int i = 0; i < 160; i++) {
            body.write(block);
          }
          exchange.close();
        });

    assertThat(get("/", LONG))
        .isInstanceOfSatisfying(
            Answered.class, it -> assertThat(it.body()).hasSize(EndpointRequest.MOST_BODY));
  }

  @Test
  void nobody_there_and_no_such_host_and_no_http_are_told_apart() throws IOException {
    int free;
    try (ServerSocket closed = new ServerSocket(0)) {
      free = closed.getLocalPort();
    }
    assertThat(fault(request(URI.create("http://127.0.0.1:" + free + "/"), LONG, 200)))
        .isEqualTo(Fault.REFUSED);
    assertThat(fault(request(URI.create("http://no-such-host.invalid/"), LONG, 200)))
        .isEqualTo(Fault.UNKNOWN_HOST);
    try (ServerSocket plain = plain("SSH-2.0-OpenSSH_9.2\r\n\r\n", (char) 0)) {
      assertThat(fault(request(at(plain), LONG, 200))).isEqualTo(Fault.BROKEN);
    }
  }

  @Test
  void a_password_is_sent_but_not_to_another_host() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.start();
    try {
      other.createContext("/", exchange -> answer(exchange, 200, auth(exchange)));
      String elsewhere = "http://127.0.0.1:" + other.getAddress().getPort() + "/";
      server.createContext("/own", exchange -> answer(exchange, 200, auth(exchange)));
      server.createContext("/away", exchange -> redirect(exchange, elsewhere));

      String pair = Base64.getEncoder().encodeToString("me:pw".getBytes(StandardCharsets.UTF_8));
      assertThat(send(with(url("/own"), Optional.of("me:pw"))))
          .isEqualTo(new Answered(200, "Basic " + pair));
      assertThat(send(with(url("/away"), Optional.of("me:pw"))))
          .isEqualTo(new Answered(200, "none"));
    } finally {
      other.stop(0);
    }
  }

  @Test
  void a_private_authority_is_trusted_if_it_is_named() throws Exception {
    try (Tls tls = new Tls("dns:backend", "-1d")) {
      EndpointRequest unknown = tls.request(Set.of("backend"), Optional.empty(), false);
      assertThat(send(unknown))
          .isInstanceOfSatisfying(
              Failed.class,
              it -> {
                assertThat(it.fault()).isEqualTo(Fault.CERTIFICATE);
                assertThat(it.detail()).contains("its authority is not known");
              });
      assertThat(send(tls.request(Set.of("backend"), tls.pem(), false)))
          .isEqualTo(new Answered(200, "safe"));
      assertThat(send(tls.request(Set.of(), Optional.empty(), true)))
          .isEqualTo(new Answered(200, "safe"));
    }
  }

  @Test
  void a_certificate_for_another_service_or_out_of_date_is_refused() throws Exception {
    try (Tls other = new Tls("dns:payments", "-1d");
        Tls expired = new Tls("dns:backend", "-9d");
        Tls early = new Tls("dns:backend", "+9d")) {
      assertThat(detail(other)).contains("it is for payments and not for 127.0.0.1, backend");
      assertThat(detail(expired)).contains("it expired on ");
      assertThat(detail(early)).contains("it is valid from ");
    }
  }

  private static String detail(Tls tls) throws Exception {
    HttpReply reply = send(tls.request(Set.of("backend"), tls.pem(), false));
    assertThat(reply).isInstanceOf(Failed.class);
    assertThat(((Failed) reply).fault()).isEqualTo(Fault.CERTIFICATE);
    return ((Failed) reply).detail();
  }

  /** A server with a certificate of its own, made by the JDK's keytool. */
  private final class Tls implements AutoCloseable {
    private final HttpsServer https;
    private final KeyStore keys;

    Tls(String name, String start) throws IOException, GeneralSecurityException {
      Path file = Files.createTempDirectory(folder, "tls").resolve("keys.p12");
      Process keytool =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                      "-genkeypair",
                      "-alias",
                      "it",
                      "-keyalg",
                      "EC",
                      "-dname",
                      "CN=test",
                      "-ext",
                      "san=" + name,
                      "-startdate",
                      start,
                      "-validity",
                      "2",
                      "-storetype",
                      "PKCS12",
                      "-storepass",
                      new String(PASSWORD),
                      "-keystore",
                      file.toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        assertThat(keytool.waitFor()).isZero();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in, PASSWORD);
      }
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      https.setHttpsConfigurator(new HttpsConfigurator(context));
      https.createContext("/", exchange -> answer(exchange, 200, "safe"));
      https.start();
    }

    Optional<String> pem() throws GeneralSecurityException {
      byte[] encoded = keys.getCertificate("it").getEncoded();
      return Optional.of(
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder().encodeToString(encoded)
              + "\n-----END CERTIFICATE-----\n");
    }

    EndpointRequest request(Set<String> names, Optional<String> pem, boolean any) {
      URI url = URI.create("https://127.0.0.1:" + https.getAddress().getPort() + "/");
      return new EndpointRequest(url, Method.GET, 200, LONG, Optional.empty(), pem, names, any);
    }

    @Override
    public void close() {
      https.stop(0);
    }
  }

  /** Serves a beginning of an answer, and then the same byte over and over; none if it is 0. */
  private ServerSocket plain(String beginning, char then) throws IOException {
    ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    threads.submit(
        () -> {
          try (Socket client = socket.accept();
              OutputStream out = client.getOutputStream()) {
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            while (then != 0 && over.getCount() > 0) {
              out.write(then);
              out.flush();
              pause(50);
            }
          }
          return true;
        });
    return socket;
  }

  private static URI at(ServerSocket socket) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static String auth(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .orElse("none");
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the client see one byte before the next. */
  private void pause(int millis) throws IOException {
    try {
      over.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private HttpReply get(String path, Duration timeout) {
    return send(request(url(path), timeout, 200));
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static HttpReply send(EndpointRequest request) {
    return new HttpEndpointClient().send(request);
  }

  private static Fault fault(EndpointRequest request) {
    HttpReply reply = send(request);
    assertThat(reply).isInstanceOf(Failed.class);
    return ((Failed) reply).fault();
  }

  private static EndpointRequest with(URI url, Optional<String> auth) {
    return new EndpointRequest(url, Method.GET, 200, LONG, auth, Optional.empty(), Set.of(), false);
  }

  private static EndpointRequest request(URI url, Duration timeout, int status) {
    return new EndpointRequest(
        url, Method.GET, status, timeout, Optional.empty(), Optional.empty(), Set.of(), false);
  }
}
