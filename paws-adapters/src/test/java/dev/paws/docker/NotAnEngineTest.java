package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.spec.VolumeSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine's address that leads to something else: every call fails, in one line. */
class NotAnEngineTest {
  private static final String VERSION =
      ok(
          "{\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\",\"Version\":\"20\",\"Os\":\"linux\"}");
  private static final String PAGE = "<!DOCTYPE html><html><body>It works!</body></html>";

  private ServerSocket server;
  private volatile String answer = "";
  private volatile boolean endless;
  private volatile boolean opens = true;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(
            "a redirect", "HTTP/1.1 301 Moved\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n"),
        Arguments.of("another redirect", "HTTP/1.1 302 Found\r\nContent-Length: 2\r\n\r\nhi"),
        Arguments.of("a web page", ok(PAGE)),
        Arguments.of("a page that is not there", text(404, PAGE)),
        Arguments.of("a 404 without a reason", text(404, "")),
        Arguments.of("plain text", ok("hello")),
        Arguments.of("a promise", text(202, "{}")),
        Arguments.of("another's copy", text(203, "[]")),
        Arguments.of("a part", text(206, "[]")),
        Arguments.of("JSON that is cut", ok("{\"Id\":\"abc")),
        Arguments.of(
            "a chunk that is cut",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{\"Id\":\"ab"),
        Arguments.of(
            "a chunk of negative length",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n{\"Id\":\"ab"),
        Arguments.of("a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n{}"),
        Arguments.of("no HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n"),
        Arguments.of("a bad status", "HTTP/1.1 99 ?\r\n\r\n"));
  }

  /** What says nothing, and so does for calls of which nothing is asked back. */
  static Stream<Arguments> silences() {
    return Stream.of(
        Arguments.of("no content", "HTTP/1.1 204 No Content\r\n\r\n"),
        Arguments.of("an empty answer", ok("")),
        Arguments.of("an empty object", ok("{}")),
        Arguments.of("null", ok("null ")),
        Arguments.of("a word", ok("\"ok\"")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"answers", "silences"})
  void it_is_not_opened(String what, String given) {
    opens = false;
    answer = given;

    assertFails(this::engine);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"answers", "silences"})
  void nothing_is_created_or_seen(String what, String given) {
    try (Engine engine = engine()) {
      answer = given;
      assertFails(() -> engine.createVolume(new VolumeSpec("v", "", Map.of(), Map.of())));
      assertFails(() -> engine.createNetwork(Specs.bridge("n", Map.of())));
      assertFails(() -> engine.createContainer(new Specs().build()));
      assertFails(() -> engine.exec("c", ExecSpec.of(List.of("true")), Duration.ofSeconds(5)));
      assertFails(() -> engine.container("c"));
      assertFails(() -> engine.network("n"));
      assertFails(() -> engine.volume("v"));
      assertFails(() -> engine.image("i"));
      assertFails(engine::info);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"State\":[],\"Config\":{}",
        "\"State\":\"running\",\"Config\":{}",
        "\"State\":{},\"Config\":7",
        "\"State\":{},\"Config\":null",
        "\"State\":{}"
      })
  void a_part_of_a_container_that_is_no_object_is_a_wrong_answer(String parts) {
    try (Engine engine = engine()) {
      answer = ok("{\"Id\":\"c\",\"Name\":\"/c\"," + parts + "}");
      assertFails(() -> engine.container("c"));
      assertFails(() -> engine.awaitEnd("c", Optional.empty()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "-ERR unknown command\r\n",
        "\u001b[2J\u0001\u0085x\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}"
      })
  void what_speaks_no_http_is_called_no_engine(String given) {
    try (Engine engine = engine()) {
      answer = given;

      assertThatThrownBy(() -> engine.container("c"))
          .isInstanceOfSatisfying(
              EngineException.class,
              e ->
                  assertThat(e.failure())
                      .isInstanceOf(EngineFailure.NotAnEngine.class)
                      .extracting(EngineFailure::text)
                      .asString()
                      .contains("DOCKER_HOST")
                      .doesNotContain("radix")
                      .doesNotMatch("(?s).*\\p{Cc}.*"));
    }
  }

  @Test
  void only_a_stop_can_be_done_already() {
    try (Engine engine = engine()) {
      answer = text(304, "");

      assertFails(() -> engine.start("c"));
      engine.stop("c", Optional.of(Duration.ZERO));
      assertFails(() -> engine.kill("c", "SIGKILL"));
      assertFails(() -> engine.awaitEnd("c", Optional.of(Duration.ofSeconds(1))));
      assertFails(() -> engine.removeContainer("c", true));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void nothing_is_started_stopped_or_removed(String what, String given) {
    try (Engine engine = engine()) {
      answer = given;
      assertFails(() -> engine.start("c"));
      assertFails(() -> engine.stop("c", Optional.of(Duration.ZERO)));
      assertFails(() -> engine.kill("c", "SIGKILL"));
      assertFails(() -> engine.removeContainer("c", true));
      assertFails(() -> engine.removeNetwork("n"));
      assertFails(() -> engine.removeVolume("v"));
      assertFails(() -> engine.removeImage("i"));
      assertFails(() -> engine.observe("p"));
      assertFails(engine::observeAll);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("silences")
  void what_there_is_cannot_be_empty_by_mistake(String what, String given) {
    try (Engine engine = engine()) {
      answer = given;
      assertFails(() -> engine.observe("p"));
      assertFails(engine::observeAll);
      assertFails(() -> engine.images("l"));
      assertFails(() -> engine.awaitEnd("c", Optional.of(Duration.ofSeconds(9))));
      assertFails(() -> engine.pull("i", Optional.empty(), (part, text, done, total) -> {}));
    }
  }

  @Test
  void an_answer_without_an_end_takes_no_more_memory_than_there_is() {
    try (Engine engine = engine()) {
      endless = true;
      for (String head :
          List.of(
              "HTTP/1.1 200 OK\r\n\r\n",
              "HTTP/1.1 404 No\r\n\r\n",
              "HTTP/1.1 200 OK\r\nX: ",
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")) {
        answer = head;
        assertFails(() -> engine.container("c"));
      }
      answer = "HTTP/1.1 200 OK\r\n\r\n";
      assertFails(() -> engine.removeContainer("c", true));
    }
  }

  @Test
  void a_log_without_an_end_is_read_as_far_as_somebody_wants_it() {
    try (Engine engine = engine()) {
      endless = true;
      answer = "HTTP/1.1 200 OK\r\n\r\n";
      int[] pieces = new int[1];

      List<String> log = engine.logTail("c", new LogLimit(10, 1000, () -> ++pieces[0] > 10_000));

      assertThat(log).hasSizeBetween(1, 10);
    }
  }

  private Engine engine() {
    return DockerEngines.open(
        new EngineSettings(
            Optional.of("tcp://127.0.0.1:" + server.getLocalPort()),
            Map.of(),
            Path.of("/nowhere"),
            Deadlines.DEFAULT,
            Machine.here()));
  }

  private static void assertFails(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> {
              assertThat(e.failure()).isNotInstanceOf(EngineFailure.TimedOut.class);
              assertThat(e.failure().text()).isNotBlank().doesNotContain("\n", "Exception");
            });
  }

  private static String ok(String body) {
    return text(200, body);
  }

  private static String text(int status, String body) {
    return "HTTP/1.1 "
        + status
        + " X\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** One answer a connection. */
  private void serve(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream()) {
      String request = in.readLine();
      if (request == null) {
        return;
      }
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
      boolean hello = opens && request.contains("/version");
      out.write((hello ? VERSION : answer).getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      byte[] more = ("2000\r\n" + "[".repeat(8192) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      while (endless && !hello) {
        out.write(more);
      }
      socket.shutdownOutput();
      in.skip(1_000_000);
    } catch (IOException e) {
      // The client has gone, as it should.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }
}
