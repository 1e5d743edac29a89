package dev.paws.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyBinderTest {
  private static DesiredResult bind(String options) {
    return DesiredBinder.bind(
        JsonTree.project(
            "{\"name\":\"p\",\"services\":{\"web\":{\"image\":\"x\"," + options + "}}}", Map.of()),
        new OneFile(""));
  }

  private static Optional<List<ReadyCheck>> ready(String options) {
    DesiredResult result = bind(options);
    assertThat(result.findings()).isEmpty();
    return result.desired().orElseThrow().service("web").orElseThrow().ready();
  }

  private static String extension(String ready) {
    return "\"ports\":[{\"target\":8080,\"protocol\":\"tcp\"},{\"target\":53,\"protocol\":\"udp\"}],"
        + "\"x-paws\":{\"role\":\"backend\",\"ready\":"
        + ready
        + "}";
  }

  @Test
  void without_it_published_ports_decide() {
    assertThat(ready("\"x-paws\":{\"role\":\"backend\"}")).isEmpty();
    assertThat(ready("\"x-other\":1")).isEmpty();
  }

  @Test
  void none_means_no_check() {
    assertThat(ready(extension("\"none\""))).contains(List.of());
  }

  @Test
  void ports_are_one_or_several() {
    assertThat(ready(extension("{\"tcp\":5432}"))).contains(List.of(new ReadyCheck.Tcp(5432)));
    assertThat(ready(extension("{\"tcp\":[1,2]}")))
        .contains(List.of(new ReadyCheck.Tcp(1), new ReadyCheck.Tcp(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "/health, http://localhost:8080/health, 8080",
    "http://localhost:8080/a?b=c, http://localhost:8080/a?b=c, 8080",
    "https://web:8080, https://web:8080, 8080",
    "http://other.example/a, http://other.example/a, 0"
  })
  void an_address_of_the_container_is_found_by_its_published_port(
      String written, String uri, int port) {
    assertThat(ready(extension("{\"http\":\"" + written + "\"}")))
        .contains(List.of(new ReadyCheck.Http(URI.create(uri), port)));
  }

  @Test
  void endpoints_means_those_of_the_service() {
    assertThat(ready("\"x-paws\":{\"ready\":\"endpoints\",\"endpoints\":[{\"url\":\"/health\"}]}"))
        .contains(List.of(new ReadyCheck.Endpoints()));
  }

  @Test
  void a_line_of_the_log_is_a_regular_expression() {
    List<ReadyCheck> checks = ready(extension("{\"log\":\"ready .*\"}")).orElseThrow();

    assertThat(checks)
        .singleElement()
        .isInstanceOfSatisfying(
            ReadyCheck.LogLine.class,
            line -> assertThat(line.pattern().pattern()).isEqualTo("ready .*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"maybe\" | PAWS-D003 | services.web.x-paws.ready: \"maybe\" is not none, endpoints, or a",
        "\"endpoints\" | PAWS-D003 | \"endpoints\" is not possible without x-paws.endpoints",
        "{\"tcp\":\"http\"} | PAWS-D003 | services.web.x-paws.ready.tcp: \"http\" is not a port",
        "{\"tcp\":70000} | PAWS-D003 | \"70000\" is not a port from 1 to 65535",
        "{\"log\":\"a(\"} | PAWS-D003 | \"a(\" is not a regular expression",
        "{\"http\":\"ftp://localhost/\"} | PAWS-D003 | is not a path that starts with /",
        "{\"http\":\"http://localhost:9/\"} | PAWS-D021 | the service does not publish port 9",
        "{\"htp\":\"/a\"} | PAWS-D001 | \"htp\" is not an option of x-paws.ready"
      })
  void what_is_wrong_is_an_error_at_its_place(String ready, String code, String text) {
    assertThat(bind(extension(ready)).findings())
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .contains(code)
        .contains(text);
  }

  @Test
  void a_path_needs_exactly_one_published_port() {
    assertThat(bind("\"x-paws\":{\"ready\":{\"http\":\"/a\"}}").findings())
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .contains("PAWS-D020")
        .contains("publishes 0 TCP ports")
        .contains("write http://localhost:PORT/a");
  }
}
