package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.Health;
import dev.paws.core.app.HealthSettings;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.InjectedFile;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.ServiceHealth;
import dev.paws.core.sim.PlainSpecs;
import dev.paws.http.HttpEndpointClient;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of real containers, each of which is named while the others report. */
class HealthIT {
  /** A web server: /ok, /500, /hang, /drip, /loop, and anything else says DOWN. */
  private static final String SERVER =
      """
      use IO::Socket::INET;
      $SIG{CHLD} = 'IGNORE';
      my $server = IO::Socket::INET->new(LocalPort => 8080, Listen => 20, ReuseAddr => 1) or die $@;
      while (my $client = $server->accept) {
        if (fork) { close $client; next }
        my ($path) = <$client> =~ m{^\\S+ (\\S+)};
        while (<$client>) { last if /^\\r?\\n$/ }
        my $ok = "HTTP/1.0 200 OK\\r\\n\\r\\n";
        if ($path eq '/ok') { print $client $ok . '{"status":"UP"}' }
        elsif ($path eq '/500') { print $client "HTTP/1.0 500 Oops\\r\\n\\r\\nboom" }
        elsif ($path eq '/hang') { sleep 30 }
        elsif ($path eq '/drip') { print $client $ok; for (1 .. 30) { print $client 'x'; sleep 1 } }
        elsif ($path eq '/loop') { print $client "HTTP/1.0 302 Found\\r\\nLocation: /loop\\r\\n\\r\\n" }
        else { print $client $ok . '{"status":"DOWN"}' }
        close $client;
        exit;
      }
      """;

  /** What curl does, as far as this test needs it; the base image has no client. */
  private static final String CURL =
      """
      #!/bin/bash
      [[ $1 != --version ]] || exit 0
      url=${@: -1}; rest=${url#http://}; host=${rest%%/*}
      exec 3<>"/dev/tcp/${host%:*}/${host#*:}" || exit 7
      printf 'GET /%s HTTP/1.0\\r\\n\\r\\n' "${rest#*/}" >&3
      cat <&3
      """;

  private static final List<String> SERVE = List.of("perl", "/server.pl");

  @TempDir Path folder;
  private EngineFixture fixture;
  private AppBench bench;
  private String client;

  @BeforeEach
  void open() throws IOException {
    fixture = new EngineFixture();
    client = fixture.name("client");
    bench = new AppBench(folder, EngineFixture.outside());
    bench.endpoints = new HttpEndpointClient();
    bench.environment = System.getenv();
  }

  @AfterEach
  void clean() {
    fixture
        .engine
        .observe(fixture.project)
        .containers()
        .forEach(it -> fixture.engine.removeContainer(it.id(), true));
    fixture.engine.removeImage(client);
    fixture.close();
  }

  @Test
  void each_fault_is_named_and_all_others_report() throws IOException {
    bench.file("client/curl", CURL);
    fixture.engine.build(
        PlainSpecs.build(
            client,
            folder.resolve("client").toString(),
            Optional.of(
                "FROM "
                    + EngineFixture.IMAGE
                    + "\nCOPY curl /usr/bin/curl\nRUN chmod 755 /usr/bin/curl\n"),
            Optional.empty(),
            Map.of()),
        Progress.NONE);
    definition();
    String port = Integer.toString(EngineFixture.freePort());
    Specs web = service("web", SERVE);
    web.network = Specs.network(List.of(), List.of(new Publish("127.0.0.1", port, 8080, "tcp")));
    fixture.started(web);
    Specs inside = service("inside", SERVE);
    inside.image = client;
    fixture.started(inside);
    fixture.started(service("helped", SERVE));
    Specs stopped = service("stopped", List.of("sleep", "600"));
    stopped.health = Optional.of(Specs.health("true", Duration.ofSeconds(30)));
    fixture.engine.stop(fixture.started(stopped), Optional.of(Duration.ZERO));
    List<String> failing =
        List.of(
            checked("loud", "yes 0123456789 | head -c 10000000; exit 3"),
            checked("full", "cat /dev/zero >/dev/shm/x 2>/dev/null; echo x >/dev/shm/y || exit 4"),
            missing());
    checked("fine", "true");
    if (fixture.engine.info().runsHealthChecks()) { // else only Paws does
      failing.forEach(this::awaitUnhealthy);
    }

    HealthReport report = health();

    assertThat(cause(report, "web"))
        .startsWith("GET http://localhost:8080/500: HTTP 500, expected 200");
    assertThat(errors(report, "web"))
        .anyMatch(it -> it.contains("/hang: no complete answer within 1500 ms"))
        .anyMatch(it -> it.contains("/drip: no complete answer within 1500 ms"))
        .anyMatch(it -> it.contains("/loop: more than 10 redirects"))
        .anyMatch(it -> it.contains("/down: $.status == 'UP' does not hold: $.status is \"DOWN\""))
        .noneMatch(it -> it.contains("/ok:"));
    assertThat(report.services())
        .filteredOn(it -> List.of("inside", "helped", "fine").contains(it.service()))
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.status()).as(it.toString()).isEqualTo(Status.HEALTHY));
    assertThat(cause(report, "stopped")).startsWith("it is stopped");
    assertThat(cause(report, "loud")).startsWith("the health check exited with 3: 0123");
    assertThat(cause(report, "full")).startsWith("the health check exited with 4: ");
    assertThat(cause(report, "missing"))
        .isEqualTo("the health check cannot be run: no-such-program is not in the container");
    assertThat(fixture.engine.observe(fixture.project).containers())
        .as("the helper container is gone")
        .hasSize(8)
        .noneMatch(it -> !it.label(Labels.HELPER).isEmpty());
  }

  private void definition() throws IOException {
    bench.file(
        "compose.yaml",
        """
        name: %s
        x-up: &up {json_path: "$.status == 'UP'"}
        services:
          web:
            image: x
            x-paws:
              expected_response: *up
              endpoints:
                - http://localhost:8080/500
                - http://localhost:8080/ok
                - http://localhost:8080/down
                - {url: "http://localhost:8080/hang", timeout_ms: 1500}
                - {url: "http://localhost:8080/drip", timeout_ms: 1500}
                - http://localhost:8080/loop
          inside: &inner
            image: x
            x-paws: {expected_response: *up, endpoints: ["http://localhost:8080/ok"]}
          helped: *inner
          stopped: {image: x}
          loud: {image: x}
          full: {image: x}
          missing: {image: x}
          fine: {image: x}
        """
            .formatted(fixture.project));
  }

  private Specs service(String name, List<String> command) {
    Specs spec = fixture.spec(name);
    spec.labels.put(Labels.SERVICE, name);
    spec.labels.put(Labels.NUMBER, "1");
    spec.process = Specs.process(command);
    spec.files.add(
        new InjectedFile("/server.pl", SERVER, Optional.empty(), Optional.empty(), 0644));
    return spec;
  }

  private String checked(String name, String line) {
    Specs spec = service(name, List.of("sleep", "600"));
    spec.health = Optional.of(Specs.health(line, Duration.ofSeconds(1)));
    return fixture.started(spec);
  }

  private String missing() {
    Specs spec = service("missing", List.of("sleep", "600"));
    spec.health =
        Optional.of(
            new HealthSpec(
                List.of("CMD", "no-such-program"),
                Optional.of(Duration.ofSeconds(1)),
                Optional.of(Duration.ofSeconds(2)),
                Optional.of(1),
                Optional.empty(),
                Optional.empty()));
    return fixture.started(spec);
  }

  /** Until then the engine counts a failed check as one of a start. */
  private void awaitUnhealthy(String id) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (fixture.engine.container(id).orElseThrow().state().health()
        != ContainerState.Health.UNHEALTHY) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the engine does not find it unhealthy");
      }
    }
  }

  private HealthReport health() {
    return new Health(bench.ports())
        .run(
            new HealthSettings(
                bench.common(Optional.empty()),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                false));
  }

  private static ServiceHealth of(HealthReport report, String service) {
    return report.services().stream()
        .filter(it -> it.service().equals(service))
        .findFirst()
        .orElseThrow();
  }

  private static String cause(HealthReport report, String service) {
    return of(report, service).cause().orElse("");
  }

  private static List<String> errors(HealthReport report, String service) {
    return of(report, service).results().stream()
        .flatMap(it -> it.details().errorMessage().stream())
        .toList();
  }
}
