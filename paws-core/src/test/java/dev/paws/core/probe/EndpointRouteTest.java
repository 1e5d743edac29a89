package dev.paws.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.engine.inspect.ContainerDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointRouteTest {
  private static final ObservedContainer PUBLISHED =
      container(
          new BoundPort("0.0.0.0", 18080, 8080, "tcp"),
          new BoundPort("192.0.2.7", 9443, 443, "tcp"),
          new BoundPort("127.0.0.1", 5353, 53, "udp"));

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/health, http://docker.host:18080/health",
    "http://web:8080/health?deep=1, http://docker.host:18080/health?deep=1",
    "http://localhost:18080/health, http://docker.host:18080/health",
    "https://web, https://192.0.2.7:9443/",
    "/health, http://docker.host:18080/health",
    "https://status.example.com/x, https://status.example.com/x",
    "http://192.0.2.9:80/, http://192.0.2.9:80/"
  })
  void goes_by_the_published_port_or_straight_to_another_host(String url, String way) {
    EndpointRoute route = route(url, PUBLISHED);

    assertThat(route.url()).hasToString(way);
    assertThat(route.inside()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:9999/health, http://localhost:9999/health",
    "http://web:9999/, http://web:9999/",
    "http://other:80/x, http://other:80/x",
    "http://localhost:53/, http://localhost:53/"
  })
  void goes_from_inside_where_nothing_is_published(String url, String way) {
    EndpointRoute route = route(url, PUBLISHED);

    assertThat(route.url()).hasToString(way);
    assertThat(route.inside()).isTrue();
  }

  @Test
  void a_path_needs_a_port() {
    assertThat(EndpointRoute.of("/x", container(), Set.of("web"), Optional.of(3000), "h"))
        .hasValueSatisfying(it -> assertThat(it.url()).hasToString("http://localhost:3000/x"));
    assertThat(EndpointRoute.of("/x", container(), Set.of("web"), Optional.empty(), "h")).isEmpty();
    assertThat(EndpointRoute.of("not a url", PUBLISHED, Set.of(), Optional.empty(), "h")).isEmpty();
  }

  private static EndpointRoute route(String url, ObservedContainer container) {
    return EndpointRoute.of(url, container, Set.of("web"), Optional.empty(), "docker.host")
        .orElseThrow();
  }

  private static ObservedContainer container(BoundPort... ports) {
    return new ObservedContainer(
        "id",
        "p-web-1",
        "web",
        "sha256:1",
        Map.of(),
        new ContainerState(
            ContainerState.Status.RUNNING,
            1,
            0,
            false,
            "",
            0,
            Optional.empty(),
            Optional.empty(),
            ContainerState.Health.NONE,
            0,
            Optional.empty()),
        List.of(ports),
        List.of(),
        List.of(),
        "SIGTERM",
        ContainerDetails.NONE);
  }
}
