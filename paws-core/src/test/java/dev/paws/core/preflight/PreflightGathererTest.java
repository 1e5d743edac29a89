package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredBinder;
import dev.paws.core.desired.JsonTree;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.PullCheck;
import dev.paws.core.preflight.PreflightFacts.ImageNeed;
import dev.paws.core.preflight.PreflightFacts.PortFact;
import dev.paws.core.reconcile.ImagePlanner;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreflightGathererTest {
  private static final String STACK =
      """
      {"name":"shop","services":{
        "a":{"image":"here","networks":{"default":null},
          "ports":[{"target":80,"published":"8080"},{"target":81,"published":"8081"}],
          "volumes":[{"type":"bind","source":"/p/a","target":"/a"},
            {"type":"bind","source":"/proc","target":"/p"}],"devices":[{"source":"/dev/kvm"}]},
        "b":{"image":"gone","networks":{"default":null}},
        "c":{"image":"built","build":{"context":"/c"},"networks":{"default":null}},
        "d":{"image":"off","scale":0,"networks":{"default":null}}},
       "networks":{"default":{"name":"shop_default"}}}
      """;

  private final List<String> asked = new ArrayList<>();
  private boolean local = true;
  private Optional<Long> disk = Optional.of(2L);

  private PreflightFacts gather(PreflightOptions options) {
    Desired desired =
        DesiredBinder.bind(JsonTree.project(STACK, Map.of()), World.NO_FILES)
            .desired()
            .orElseThrow();
    return new PreflightGatherer(engine(), new Host(), Runnable::run).gather(desired, options);
  }

  private EngineInfo info() {
    return new EngineInfo(
        EngineInfo.Kind.DOCKER,
        "20.10.24",
        "1.41",
        "1.12",
        "linux",
        "x86_64",
        2,
        1L << 33,
        "/var/lib/docker",
        "unix:///s",
        local,
        false,
        true,
        Set.of());
  }

  /** An engine that has the image {@code here} and nothing else. */
  private Engine engine() {
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "info" -> info();
                  case "observeAll" -> Observed.NOTHING;
                  case "image" -> {
                    asked.add("image " + arguments[0]);
                    yield arguments[0].equals("here")
                        ? Optional.of(
                            new ImageDetails(
                                "id", List.of(), Map.of(), false, "linux/amd64", List.of()))
                        : Optional.empty();
                  }
                  case "canPull" -> {
                    asked.add("pull " + arguments[0]);
                    yield new PullCheck.Available();
                  }
                  default -> throw new AssertionError(method.getName());
                });
  }

  private final class Host implements HostProbe {
    @Override
    public PortState port(HostPort port) {
      asked.add("port " + port);
      return port.port() == 8081 ? PortState.TAKEN : PortState.FREE;
    }

    @Override
    public Optional<PortHolder> holder(HostPort port) {
      asked.add("holder " + port);
      return Optional.of(new PortHolder(1, "x"));
    }

    @Override
    public List<HostNetwork> networks() {
      asked.add("networks");
      return List.of();
    }

    @Override
    public Optional<Long> availableMemory() {
      return Optional.of(1L);
    }

    @Override
    public Optional<Long> freeDisk(String folder) {
      return disk;
    }

    @Override
    public PathState path(String path) {
      asked.add("path " + path);
      return PathState.FOLDER;
    }
  }

  @Test
  void only_what_matters_is_asked() {
    PreflightFacts facts = gather(PreflightOptions.DEFAULT);

    assertThat(asked)
        .containsExactlyInAnyOrder(
            "image here",
            "image gone",
            "pull gone",
            "image built",
            "port 8080/tcp",
            "port 8081/tcp",
            "holder 8081/tcp",
            "path /p/a",
            "path /proc",
            "path /dev/kvm",
            "path /c",
            "path /c/Dockerfile");
    assertThat(facts.ports())
        .containsEntry(
            new HostPort("", 8081, "tcp"),
            new PortFact(PortState.TAKEN, Optional.of(new PortHolder(1, "x"))));
    assertThat(facts.images().get(new ImageNeed("gone", Optional.empty())).pull())
        .contains(new PullCheck.Available());
    assertThat(facts.freeDisk()).contains(2L);
  }

  @Test
  void paths_of_the_engines_virtual_machine_are_not_looked_for_here() {
    disk = Optional.empty();

    gather(PreflightOptions.DEFAULT);

    assertThat(asked).contains("path /p/a").doesNotContain("path /proc", "path /dev/kvm");
  }

  @Test
  void only_selected_services_matter() {
    gather(new PreflightOptions(List.of("b"), ImagePlanner.Build.MISSING, false));

    assertThat(asked).containsExactlyInAnyOrder("image gone", "pull gone");
  }

  @Test
  void nothing_of_this_machine_matters_where_the_engine_is_elsewhere() {
    local = false;

    PreflightFacts facts = gather(PreflightOptions.DEFAULT);

    assertThat(asked).allMatch(question -> question.matches("(image|pull) .*"));
    assertThat(facts.availableMemory()).isEmpty();
  }

  @Test
  void a_failure_of_the_engine_comes_through() {
    Engine broken =
        (Engine)
            Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("info")) {
                    return info();
                  }
                  throw new EngineException(new EngineFailure.Unreachable("here", "gone"));
                });
    Desired desired = new Desired("p", List.of(), List.of(), List.of());

    assertThatThrownBy(
            () ->
                new PreflightGatherer(broken, new Host(), Runnable::run)
                    .gather(desired, PreflightOptions.DEFAULT))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("no container engine answers at here: gone");
  }
}
