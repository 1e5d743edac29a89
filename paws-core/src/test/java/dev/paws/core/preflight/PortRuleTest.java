package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.reconcile.ImagePlanner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortRuleTest {
  private static final Map<String, String> OURS =
      Map.of("com.docker.compose.project", "shop", "com.docker.compose.service", "web");
  private static final Map<String, String> OUR_ORPHAN =
      Map.of("com.docker.compose.project", "shop", "com.docker.compose.service", "old");
  private static final Map<String, String> THEIRS =
      Map.of("com.docker.compose.project", "blog", "com.docker.compose.service", "web");

  private static World publishing(String port) {
    return World.ofService("\"ports\":[" + port + "]");
  }

  private static World publishing8080() {
    return publishing("{\"target\":80,\"published\":\"8080\",\"protocol\":\"tcp\"}");
  }

  @Test
  void a_free_port_is_no_finding() {
    assertThat(publishing8080().port(new HostPort("", 8080, "tcp"), PortState.FREE).texts())
        .isEmpty();
  }

  @Test
  void a_port_that_a_process_holds_is_reported_with_the_process() {
    assertThat(publishing8080().taken("", 8080, "tcp", new PortHolder(4711, "nginx")).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P001] services.web.ports[0]: port 8080/tcp is taken by process nginx (pid 4711)
                expected: a port that is free
                do: kill 4711, or publish another port""");
  }

  @Test
  void a_port_with_a_hidden_holder_is_reported_with_how_to_find_it() {
    assertThat(
            publishing(
                    "{\"target\":53,\"published\":\"5353\",\"protocol\":\"udp\",\"host_ip\":\"127.0.0.1\"}")
                .taken("127.0.0.1", 5353, "udp", null)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P001] services.web.ports[0]: port 127.0.0.1:5353/udp is taken by a process that this user may not see
                expected: a port that is free
                do: find it with: sudo ss -lnpu sport = :5353, or publish another port""");
  }

  @Test
  void a_port_that_a_container_of_another_project_holds_is_reported_with_the_container() {
    assertThat(
            publishing8080()
                .taken("", 8080, "tcp", null)
                .container("blog-web-1", THEIRS, new BoundPort("0.0.0.0", 8080, 80, "tcp"))
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P001] services.web.ports[0]: port 8080/tcp is taken by container "blog-web-1" of project "blog"
                expected: a port that is free
                do: docker stop blog-web-1, or publish another port""");
  }

  @Test
  void a_container_holds_its_port_even_where_nothing_listens_on_the_host() {
    assertThat(
            publishing8080()
                .port(new HostPort("", 8080, "tcp"), PortState.FREE)
                .container("byhand", Map.of(), new BoundPort("0.0.0.0", 8080, 80, "tcp"))
                .texts())
        .singleElement()
        .asString()
        .contains("port 8080/tcp is taken by container \"byhand\"");
  }

  @Test
  void a_port_of_our_own_service_is_no_conflict() {
    assertThat(
            publishing8080()
                .taken("", 8080, "tcp", null)
                .container("shop-web-1", OURS, new BoundPort("::", 8080, 80, "tcp"))
                .texts())
        .isEmpty();
  }

  @Test
  void a_one_off_container_of_our_own_service_keeps_its_port() {
    Map<String, String> oneOff =
        Map.of(
            "com.docker.compose.project", "shop",
            "com.docker.compose.service", "web",
            "com.docker.compose.oneoff", "True");
    assertThat(
            publishing8080()
                .container("shop-web-run-1", oneOff, new BoundPort("::", 8080, 80, "tcp"))
                .texts())
        .singleElement()
        .asString()
        .contains("port 8080/tcp is taken by one-off container \"shop-web-run-1\"");
  }

  @Test
  void an_orphan_keeps_its_port_unless_orphans_are_removed() {
    World world =
        publishing8080()
            .taken("", 8080, "tcp", null)
            .container("shop-old-1", OUR_ORPHAN, new BoundPort("0.0.0.0", 8080, 80, "tcp"));

    assertThat(world.texts())
        .singleElement()
        .asString()
        .contains(
            "container \"shop-old-1\" of service \"old\", which is no longer in the files",
            "docker stop shop-old-1");
    assertThat(
            world.with(new PreflightOptions(List.of(), ImagePlanner.Build.MISSING, true)).texts())
        .isEmpty();
  }

  @Test
  void a_range_is_taken_when_all_of_it_is() {
    World world =
        publishing("{\"target\":80,\"published\":\"8080-8081\",\"protocol\":\"tcp\"}")
            .taken("", 8080, "tcp", new PortHolder(7, "java"));
    assertThat(world.texts()).isEmpty();

    assertThat(world.taken("", 8081, "tcp", null).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P002] services.web.ports[0]: all ports of 8080-8081/tcp are taken, the first by process java (pid 7)
                expected: a range with a free port
                do: kill 7, or publish another range""");
  }

  @Test
  void an_address_of_no_interface_is_reported() {
    assertThat(
            publishing(
                    "{\"target\":80,\"published\":\"80\",\"protocol\":\"tcp\",\"host_ip\":\"10.9.9.9\"}")
                .port(new HostPort("10.9.9.9", 80, "tcp"), PortState.NO_SUCH_ADDRESS)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P005] services.web.ports[0]: no interface of this machine has the address 10.9.9.9, on which port 80 is published
                expected: an address of this machine
                do: publish on 127.0.0.1 or without an address""");
  }

  @Test
  void two_services_cannot_publish_one_port() {
    assertThat(
            World.of(
                    """
                    {"name":"shop","services":{
                      "a":{"image":"x","ports":[{"target":80,"published":"8080","protocol":"tcp"}]},
                      "b":{"image":"x","ports":[
                        {"target":81,"published":"8080","protocol":"udp"},
                        {"target":80,"published":"8080","protocol":"tcp","host_ip":"127.0.0.1"}]}}}
                    """)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P003] services.b.ports[1]: port 127.0.0.1:8080/tcp is published by service "a" too
                expected: one service for each port
                do: publish another port here, or in "a\"""");
  }

  @Test
  void different_addresses_may_publish_one_port() {
    assertThat(
            World.of(
                    """
                    {"name":"shop","services":{
                      "a":{"image":"x","ports":[{"target":80,"published":"8080","host_ip":"127.0.0.1"}]},
                      "b":{"image":"x","ports":[{"target":80,"published":"8080","host_ip":"127.0.0.2"}]}}}
                    """)
                .texts())
        .isEmpty();
  }

  @Test
  void replicas_cannot_share_a_port() {
    assertThat(
            World.ofService(
                    "\"scale\":3,\"ports\":[{\"target\":80,\"published\":\"8080\",\"protocol\":\"tcp\"}]")
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P004] services.web.ports[0]: 3 containers cannot all publish port 8080/tcp
                expected: as many ports as containers
                do: publish a range ("8080-8082:80"), or only "80", which takes free ports""");
  }

  @Test
  void ports_of_the_hosts_own_network_are_not_published() {
    assertThat(
            World.ofService(
                    "\"network_mode\":\"host\",\"ports\":[{\"target\":80,\"published\":\"8080\"}]")
                .taken("", 8080, "tcp", null)
                .texts())
        .isEmpty();
  }
}
