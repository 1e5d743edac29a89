package dev.paws.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedPortsTest {
  private static final String HOST = "127.0.0.1";

  @Test
  void a_published_port_gives_host_and_port() {
    assertThat(
            PublishedPorts.of(
                List.of(Rows.running("db", 1, Rows.port("0.0.0.0", 40000, 5432, "tcp"))), HOST))
        .isEqualTo(
            Map.of("paws.db.host", HOST, "paws.db.host.5432", HOST, "paws.db.port.5432", "40000"));
  }

  @Test
  void a_port_bound_to_one_address_is_reached_there() {
    assertThat(
            PublishedPorts.of(
                List.of(Rows.running("db", 1, Rows.port("127.0.0.9", 40000, 5432, "tcp"))),
                "engine.example"))
        .containsEntry("paws.db.host", "127.0.0.9");
  }

  @Test
  void a_service_without_published_ports_gives_nothing() {
    assertThat(PublishedPorts.of(List.of(Rows.running("db", 1)), HOST)).isEmpty();
  }

  @Test
  void the_first_replica_has_the_plain_names_and_each_its_own() {
    assertThat(
            PublishedPorts.of(
                List.of(
                    Rows.running("web", 1, Rows.port("", 40001, 80, "tcp")),
                    Rows.running("web", 2, Rows.port("", 40002, 80, "tcp"))),
                HOST))
        .containsEntry("paws.web.port.80", "40001")
        .containsEntry("paws.web.1.port.80", "40001")
        .containsEntry("paws.web.2.port.80", "40002");
  }

  @Test
  void tcp_goes_before_udp_and_ipv4_before_ipv6_whatever_the_order() {
    assertThat(
            PublishedPorts.of(
                List.of(
                    Rows.running(
                        "dns",
                        1,
                        Rows.port("0.0.0.0", 1, 53, "udp"),
                        Rows.port("::1", 2, 53, "tcp"),
                        Rows.port("127.0.0.1", 3, 53, "tcp"))),
                HOST))
        .containsEntry("paws.dns.port.53", "3")
        .containsEntry("paws.dns.host", "127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "unix:///var/run/docker.sock, true, 127.0.0.1",
    "tcp://build.example:2376, false, build.example",
    "ssh://me@build.example, false, build.example",
    "unix:///elsewhere.sock, false, 127.0.0.1"
  })
  void the_engines_machine_is_told_from_its_address(String address, boolean local, String host) {
    assertThat(PublishedPorts.engineHost(address, local)).isEqualTo(host);
  }

  @Test
  void each_port_has_the_address_that_it_is_bound_to() {
    assertThat(
            PublishedPorts.of(
                List.of(
                    Rows.running(
                        "db",
                        1,
                        Rows.port("127.0.0.9", 1, 5432, "tcp"),
                        Rows.port("0.0.0.0", 2, 80, "tcp"))),
                "172.17.0.1"))
        .containsEntry("paws.db.host.5432", "127.0.0.9")
        .containsEntry("paws.db.host.80", "172.17.0.1")
        .containsEntry("paws.db.host", "127.0.0.9");
  }
}
