package dev.paws.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.host.OwnContainer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedHostTest {
  private static final String ID = "0123456789abcdef".repeat(4);
  private static final String SOCKET = "unix:///var/run/docker.sock";

  @TempDir Path root;

  private OwnContainer inside() throws IOException {
    Files.createDirectories(root.resolve("proc/self"));
    Files.createDirectories(root.resolve("proc/net"));
    Files.writeString(root.resolve(".dockerenv"), "");
    Files.writeString(
        root.resolve("proc/self/mountinfo"), "1 /docker/containers/" + ID + "/hostname /etc\n");
    Files.writeString(root.resolve("proc/net/route"), "eth0\t00000000\t010011AC\t0003\n");
    return new OwnContainer(root);
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

  private static String of(Engine engine, OwnContainer own) {
    return PublishedHost.of(Optional.empty(), engine, own).address();
  }

  @Test
  void a_container_of_the_engine_reaches_ports_at_its_gateway() throws IOException {
    assertThat(of(engine(SOCKET, false, ID, "bridge"), inside())).isEqualTo("172.17.0.1");
    assertThat(of(engine(SOCKET, true, ID, "ci"), inside())).isEqualTo("172.17.0.1");
  }

  @Test
  void a_container_of_another_engine_or_in_the_hosts_network_does_not() throws IOException {
    assertThat(of(engine(SOCKET, true, "other", "bridge"), inside())).isEqualTo("127.0.0.1");
    assertThat(of(engine(SOCKET, true, ID, "host"), inside())).isEqualTo("127.0.0.1");
    assertThat(of(engine("tcp://dind:2375", false, "other", "bridge"), inside())).isEqualTo("dind");
  }

  @Test
  void outside_of_containers_nothing_changes() {
    OwnContainer none = new OwnContainer(root);
    assertThat(of(engine(SOCKET, true, ID, "bridge"), none)).isEqualTo("127.0.0.1");
  }

  @Test
  void a_host_that_is_asked_for_goes_first() throws IOException {
    Engine engine = engine(SOCKET, false, ID, "bridge");
    PublishedHost asked = PublishedHost.of(Optional.of("docker.local"), engine, inside());

    assertThat(asked.address()).isEqualTo("docker.local");
    assertThat(asked.elsewhere()).isFalse();
    assertThat(PublishedHost.of(Optional.empty(), engine, inside()).elsewhere()).isTrue();
  }
}
