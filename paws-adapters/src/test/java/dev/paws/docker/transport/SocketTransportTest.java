package dev.paws.docker.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The transport against a server that answers what a test has written down. */
class SocketTransportTest {
  private final BlockingQueue<List<String>> script = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private ServerSocket server;
  private SocketTransport transport;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
    transport =
        new SocketTransport(
            URI.create("tcp://127.0.0.1:" + server.getLocalPort() + "/prefix/"), Optional.empty());
  }

  @AfterEach
  void close() throws IOException {
    transport.close();
    server.close();
  }

  @Test
  void an_answer_of_known_length_leaves_the_connection_for_the_next_call() {
    connection(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: a\r\nx: b\r\n\r\nok",
        "HTTP/1.1 204 No\r\n\r\n");

    assertThat(get("/a")).isEqualTo("200 ok");
    assertThat(get("/b?c=%20d")).isEqualTo("204 ");
    assertThat(connections).hasValue(1);
    assertThat(asked.poll()).startsWith("GET /prefix/a HTTP/1.1\r\nHost: 127.0.0.1:");
    assertThat(asked.poll()).startsWith("GET /prefix/b?c=%20d HTTP/1.1\r\n");
  }

  @Test
  void chunks_are_joined_and_their_extensions_and_trailers_left_out() {
    connection(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    assertThat(get("/a")).isEqualTo("200 abc0123456789");
    assertThat(get("/a")).isEqualTo("200 ");
    assertThat(connections).hasValue(1);
  }

  @Test
  void an_answer_without_a_length_goes_to_the_end_of_its_connection() {
    connection("HTTP/1.1 200 OK\r\n\r\nall of it");
    connection("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");

    assertThat(get("/a")).isEqualTo("200 all of it");
    assertThat(get("/a")).isEqualTo("200 x");
    assertThat(connections).hasValue(2);
  }

  @Test
  void a_connection_that_the_engine_closes_meanwhile_is_not_used_again() {
    connection("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx");
    connection("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\ny");
    connection("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nz");

    assertThat(get("/a")).isEqualTo("200 x");
    assertThat(get("/a")).isEqualTo("200 y");
    assertThat(get("/a")).isEqualTo("200 z");
  }

  @Test
  void bodies_are_sent_with_their_length_or_in_chunks() {
    connection(
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    post("héllo".getBytes(StandardCharsets.UTF_8));
    Request streamed =
        Request.builder()
            .method("POST")
            .path("/s")
            .body(new ByteArrayInputStream("stream".getBytes(StandardCharsets.UTF_8)))
            .putAllHeaders(Map.of("A", "b"))
            .build();
    transport.execute(streamed).close();

    assertThat(asked.poll()).contains("Content-Length: 6\r\n\r\n");
    assertThat(asked.poll()).contains("\r\nA: b", "\r\nTransfer-Encoding: chunked\r\n\r\n");
  }

  @Test
  void a_body_that_cannot_be_read_ends_the_call_at_once_and_says_so() {
    connection("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }
        };

    assertThatThrownBy(
            () ->
                transport.execute(Request.builder().method("POST").path("/s").body(broken).build()))
        .isInstanceOf(UnreadableBody.class)
        .hasMessage("cannot read the content to send: Input/output error");
  }

  @Test
  void an_answer_that_ends_early_or_is_none_is_an_error() {
    connection("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab");
    connection("SSH-2.0-OpenSSH\r\n");
    connection("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
    connection("");

    assertThatThrownBy(() -> get("/a"))
        .hasRootCauseMessage("the engine ended the connection within an answer");
    assertThatThrownBy(() -> get("/a")).hasMessageContaining("not HTTP");
    assertThatThrownBy(() -> get("/a")).hasStackTraceContaining("bad length: zz");
    assertThatThrownBy(() -> get("/a")).hasMessageContaining("before it answered");
  }

  @Test
  void closing_an_answer_early_closes_its_connection_only() {
    connection("HTTP/1.1 200 OK\r\nContent-Length: 500000\r\n\r\nab");
    connection("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\ny");

    transport.execute(Request.builder().method("GET").path("/long").build()).close();

    assertThat(get("/a")).isEqualTo("200 y");
  }

  @Test
  void a_closed_transport_refuses() {
    transport.close();

    assertThatThrownBy(() -> get("/a")).hasMessageContaining("closed");
  }

  private void connection(String... answers) {
    script.add(List.of(answers));
  }

  private String get(String path) {
    return text(transport.execute(Request.builder().method("GET").path(path).build()));
  }

  private String post(byte[] body) {
    return text(
        transport.execute(Request.builder().method("POST").path("/p").bodyBytes(body).build()));
  }

  private static String text(Response response) {
    try (response;
        InputStream body = response.getBody()) {
      return response.getStatusCode()
          + " "
          + new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void serve() {
    try {
      while (true) {
        try (Socket client = server.accept()) {
          connections.incrementAndGet();
          for (String answer : script.take()) {
            readRequest(client.getInputStream());
            client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    } catch (IOException | InterruptedException e) {
      // The test is over.
    }
  }

  private void readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        return;
      }
      head.append((char) b);
    }
    asked.add(head.toString());
    if (head.indexOf("chunked") > 0) {
      StringBuilder body = new StringBuilder();
      while (!body.toString().endsWith("0\r\n\r\n")) {
        int b = in.read();
        if (b < 0) {
          return;
        }
        body.append((char) b);
      }
    } else if (head.indexOf("Content-Length: 6") > 0) {
      in.readNBytes(6);
    }
  }
}
