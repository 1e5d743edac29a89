package dev.paws.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.paws.core.execute.Connector.Address;
import dev.paws.core.execute.Connector.Answer;
import dev.paws.core.execute.Connector.WebAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketConnectorTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final SocketConnector connector = new SocketConnector();
  private final List<AutoCloseable> open = new ArrayList<>();

  /** What a server does with a connection; one that it does not close stays open. */
  private interface Talk {
    void with(Socket socket) throws IOException;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  private Address server(Talk talk) throws IOException {
    ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    open.add(server);
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Socket socket = server.accept();
                  open.add(socket);
                  talk.with(socket);
                }
              } catch (IOException e) {
                // the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
    return new Address("127.0.0.1", server.getLocalPort());
  }

  private static Address closed() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Address("127.0.0.1", free.getLocalPort());
    }
  }

  @Test
  void who_waits_for_the_client_and_who_speaks_first_listen() throws Exception {
    Address waits = server(socket -> {});
    Address speaks =
        server(
            socket -> {
              socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
              socket.close();
            });

    assertThat(connector.connect(List.of(waits, speaks)))
        .containsExactly(Answer.LISTENING, Answer.LISTENING);
  }

  @Test
  void a_proxy_that_accepts_and_closes_is_no_server() throws Exception {
    Address closes = server(Socket::close);
    Address resets =
        server(
            socket -> {
              socket.setSoLinger(true, 0);
              socket.close();
            });

    assertThat(connector.connect(List.of(closes, resets)))
        .containsExactly(Answer.CLOSED, Answer.CLOSED);
  }

  @Test
  void a_refusal_differs_from_no_way_there() throws Exception {
    assertThat(connector.connect(List.of(closed(), new Address("no-such-host.invalid", 80))))
        .containsExactly(Answer.REFUSED, Answer.UNREACHABLE);
    assertThat(connector.connect(List.of())).isEmpty();
  }

  @Test
  void a_web_server_answers_with_its_status_and_no_redirection_is_followed() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    open.add(() -> server.stop(0));
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://no-such-host.invalid/");
          int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

    for (int status : new int[] {204, 302, 404, 503}) {
      assertThat(connector.get(URI.create(base + status), TIMEOUT))
          .isEqualTo(new WebAnswer(status, ""));
    }
  }

  @Test
  void without_an_answer_there_is_a_reason() throws Exception {
    WebAnswer refused = connector.get(URI.create("http://" + closed().text() + "/"), TIMEOUT);
    Address mute = server(Socket::close);

    assertThat(refused.status()).isZero();
    assertThat(refused.problem()).isNotBlank();
    assertThat(connector.get(URI.create("http://" + mute.text() + "/"), TIMEOUT).status()).isZero();
  }

  @Test
  void an_address_of_version_6_is_written_in_brackets() {
    assertThat(new Address("::1", 80).text()).isEqualTo("[::1]:80");
  }
}
