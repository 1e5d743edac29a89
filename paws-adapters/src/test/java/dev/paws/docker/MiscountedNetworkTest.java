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

/** Docker refuses to remove a network, and says of the same network that nothing is on it. */
class MiscountedNetworkTest {
  private static final String EMPTY = "{\"Id\":\"n\",\"Containers\":{}}";

  private HttpServer server;
  private String network = EMPTY;
  private int refusals = Integer.MAX_VALUE;
  private int asked;

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

  @Test
  void an_empty_network_that_cannot_be_removed_is_the_engines_mistake() {
    assertThat(failure())
        .isInstanceOfSatisfying(
            EngineFailure.MiscountedNetwork.class,
            it -> assertThat(it.reason()).isEqualTo("network n has active endpoints"));
    assertThat(asked).as("tried twice").isEqualTo(2);
  }

  @Test
  void a_network_whose_last_container_has_just_left_goes_at_the_second_try() {
    refusals = 1;

    try (Engine engine = EngineFixture.answering(server)) {
      assertThatCode(() -> engine.removeNetwork("n")).doesNotThrowAnyException();
    }
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void a_network_with_a_container_on_it_is_in_use() {
    network = "{\"Id\":\"n\",\"Containers\":{\"c\":{\"Name\":\"other\"}}}";

    assertThat(failure()).isInstanceOf(EngineFailure.Conflict.class);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void an_engine_that_does_not_say_who_is_on_it_is_believed() {
    network = "{\"Id\":\"n\"}";

    assertThat(failure()).isInstanceOf(EngineFailure.Conflict.class);
  }

  private EngineFailure failure() {
    EngineFailure[] found = new EngineFailure[1];
    try (Engine engine = EngineFixture.answering(server)) {
      assertThatThrownBy(() -> engine.removeNetwork("n"))
          .isInstanceOfSatisfying(EngineException.class, e -> found[0] = e.failure());
    }
    return found[0];
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("DELETE")) {
      asked++;
      if (asked > refusals) {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
      } else {
        send(exchange, 403, "{\"message\":\"network n has active endpoints\"}");
      }
    } else if (exchange.getRequestURI().getPath().endsWith("/networks/n")) {
      send(exchange, 200, network);
    } else {
      send(
          exchange, 200, "{\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\",\"Version\":\"20\"}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
