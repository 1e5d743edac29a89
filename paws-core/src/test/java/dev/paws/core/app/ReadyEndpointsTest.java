package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code x-paws: {ready: endpoints}}. */
class ReadyEndpointsTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          web:
            image: web
            ports: ["8080:80"]
            x-paws:
              ready: endpoints
              endpoints: ["/live", "/health"]
              expected_response: {json_path: "$.status == 'UP'"}
          shop:
            image: shop
            depends_on: {web: {condition: service_started}}
        """);
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void up_waits_until_every_endpoint_answers_as_expected() {
    AtomicInteger asked = new AtomicInteger();
    bench.endpoints =
        request ->
            request.url().getPath().equals("/live") || asked.incrementAndGet() > 5
                ? new Answered(200, "{\"status\":\"UP\"}")
                : new Answered(200, "{\"status\":\"DOWN\"}");

    Up.Result result = bench.up(Optional.empty());

    assertThat(result.project()).isEqualTo("shop");
    assertThat(asked).hasValue(6);
  }

  @Test
  void the_timeout_says_what_the_endpoint_answers() {
    bench.endpoints = request -> new Answered(503, "");

    assertThatThrownBy(() -> bench.up(shortly(), EnvironmentPublisher.NOBODY))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("web")
        .hasMessageContaining("GET /live: HTTP 503, expected 200");
  }

  @Test
  void an_endpoint_that_nobody_answers_is_named_too() {
    assertThatThrownBy(() -> bench.up(shortly(), EnvironmentPublisher.NOBODY))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("GET /live");
  }

  private UpSettings shortly() {
    UpSettings usual = AppBench.upSettings(bench.common(Optional.empty()));
    return new UpSettings(
        usual.common(),
        new UpSettings.Selection(List.of(), false),
        usual.creation(),
        new UpSettings.Limits(Duration.ofSeconds(60), Duration.ZERO),
        usual.lifetime(),
        usual.tests(),
        "0");
  }
}
