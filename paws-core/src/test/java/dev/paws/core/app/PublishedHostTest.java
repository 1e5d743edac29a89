package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.ProcessContainer;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.ContainerDetails;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedHostTest {
  private static final String ID = "0123456789abcdef".repeat(4);
  private static final String SOCKET = "unix:///var/run/docker.sock";

  private record Container(Optional<String> id, Optional<String> gateway)
      implements ProcessContainer {}

  private static ProcessContainer inside() {
    return new Container(Optional.of(ID), Optional.of("172.17.0.1"));
  }

  /** An engine that has one container, in a network. */
  private static Engine engine(String address, boolean local, String id, String network) {
    EngineInfo info =
        new EngineInfo(
            EngineInfo.Kind.DOCKER,
            "20.10",
            "1.41",
            "1.12",
            "linux",
            "x86_64",
            1,
            1L,
            "/",
            address,
            local,
            false,
            true,
            Set.of());
    ObservedContainer container =
        new ObservedContainer(
            id,
            "maven",
            "image",
            "",
            Map.of(),
            null,
            List.of(),
            List.of(new ObservedContainer.Endpoint(network, "", "", List.of())),
            List.of(),
            "",
            ContainerDetails.NONE);
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "info" -> info;
                  case "container" ->
                      arguments[0].equals(id) ? Optional.of(container) : Optional.empty();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static String of(Engine engine, ProcessContainer own) {
    return PublishedHost.of(Optional.empty(), engine, own).address();
  }

  @Test
  void a_container_of_the_engine_reaches_ports_at_its_gateway() {
    assertThat(of(engine(SOCKET, false, ID, "bridge"), inside())).isEqualTo("172.17.0.1");
    assertThat(of(engine(SOCKET, true, ID, "ci"), inside())).isEqualTo("172.17.0.1");
  }

  @Test
  void a_container_of_another_engine_or_in_the_hosts_network_does_not() {
    assertThat(of(engine(SOCKET, true, "other", "bridge"), inside())).isEqualTo("127.0.0.1");
    assertThat(of(engine(SOCKET, true, ID, "host"), inside())).isEqualTo("127.0.0.1");
    assertThat(of(engine("tcp://dind:2375", false, "other", "bridge"), inside())).isEqualTo("dind");
  }

  @Test
  void outside_of_containers_nothing_changes() {
    ProcessContainer none = new Container(Optional.empty(), Optional.empty());
    assertThat(of(engine(SOCKET, true, ID, "bridge"), none)).isEqualTo("127.0.0.1");
  }

  @Test
  void a_host_that_is_asked_for_goes_first() {
    Engine engine = engine(SOCKET, false, ID, "bridge");
    PublishedHost asked = PublishedHost.of(Optional.of("docker.local"), engine, inside());

    assertThat(asked.address()).isEqualTo("docker.local");
    assertThat(asked.elsewhere()).isFalse();
    assertThat(PublishedHost.of(Optional.empty(), engine, inside()).elsewhere()).isTrue();
  }
}
