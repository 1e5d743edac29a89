package dev.paws.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine answers a start with "not modified": the container should run already. */
class StartTest {
  private HttpServer server;
  private volatile String state = "";
  private volatile int startedAt = Integer.MAX_VALUE;
  private volatile int starts;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"running,7", "paused,7", "restarting,0"})
  void what_runs_or_will_run_again_is_started(String status, int pid) {
    state = state(status, pid);

    try (Engine engine = EngineFixture.answering(server)) {
      assertThatCode(() -> engine.start("c")).doesNotThrowAnyException();
    }
    assertThat(starts).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"created", "exited", "dead"})
  void what_does_not_run_is_not_started(String status) {
    state = state(status, 0);

    try (Engine engine = EngineFixture.answering(server)) {
      assertThatThrownBy(() -> engine.start("c"))
          .isInstanceOfSatisfying(
              EngineException.class,
              e ->
                  assertThat(e.failure())
                      .isInstanceOf(EngineFailure.Rejected.class)
                      .extracting(EngineFailure::text)
                      .asString()
                      .contains("answered that it runs already, but it does not"));
    }
    assertThat(starts).isEqualTo(2);
  }

  @Test
  void what_has_just_ended_is_started_again() {
    state = state("exited", 0);
    startedAt = 2;

    try (Engine engine = EngineFixture.answering(server)) {
      assertThatCode(() -> engine.start("c")).doesNotThrowAnyException();
    }
    assertThat(starts).isEqualTo(2);
  }

  private static String state(String status, int pid) {
    return "{\"Id\":\"c\",\"Name\":\"/c\",\"Config\":{\"Image\":\"i\"},\"State\":{\"Status\":\""
        + status
        + "\",\"Pid\":"
        + pid
        + "}}";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/start")) {
      starts++;
      exchange.sendResponseHeaders(starts >= startedAt ? 204 : 304, -1);
    } else {
      byte[] body =
          (path.endsWith("/containers/c/json")
                  ? state
                  : "{\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\",\"Version\":\"20\"}")
              .getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
