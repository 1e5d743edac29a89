package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimProviders;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that other programs provide, and services that use the engine's socket. */
class ProvidersTest {
  private static final String SHOP =
      """
      name: shop
      services:
        database:
          provider: {type: cloud, options: {type: mysql, size: 256, zone: [a, b]}}
        web:
          image: web
          environment: {SECRET_KEY: of the files}
          depends_on: [database]
        other: {image: web}
      """;

  @TempDir Path folder;
  private final Sim sim = new Sim();
  private final SimProviders programs = new SimProviders();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    sim.image("web", Life.RUNS);
    bench = new AppBench(folder, AppBench.Outside.of(sim).with(programs));
    bench.file("compose.yaml", SHOP);
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void the_program_is_asked_first_and_its_variables_reach_who_depends_on_it() {
    programs.with(
        "cloud",
        "up",
        0,
        "{\"type\": \"info\", \"message\": \"preparing mysql ...\"}",
        "{\"type\": \"setenv\", \"message\": \"URL=mysql://cloud/db\"}",
        "{\"type\": \"rawsetenv\", \"message\": \"SECRET_KEY=xxx=y\"}",
        "{\"type\": \"get-service-config\"}",
        "{\"type\": \"debug\", \"message\": \"more\"}");

    bench.up(Optional.empty());

    assertThat(programs.commands())
        .containsExactly(
            "cloud compose --project-name=shop up --size=256 --type=mysql --zone=a --zone=b"
                + " database");
    assertThat(environment("web")).contains("DATABASE_URL=mysql://cloud/db", "SECRET_KEY=xxx=y");
    assertThat(environment("other")).isEmpty();
    assertThat(bench.text())
        .contains("database: preparing mysql ...")
        .contains("database sets the variable SECRET_KEY of web")
        .contains("database: provided by cloud")
        .doesNotContain("xxx");
    assertThat(programs.answers()).singleElement().asString().contains("\"type\":\"cloud\"");
    assertThat(names()).containsExactlyInAnyOrder("shop-web-1", "shop-other-1");
  }

  @Test
  void a_second_up_asks_again_and_changes_nothing() {
    programs.with("cloud", "up", 0, "{\"type\": \"setenv\", \"message\": \"URL=x\"}");
    bench.up(Optional.empty());
    List<String> before = names();
    int created = sim.engine.calls().of("create").size();

    bench.up(Optional.empty());

    assertThat(programs.commands()).hasSize(2);
    assertThat(names()).isEqualTo(before);
    assertThat(sim.engine.calls().of("create")).hasSize(created);
  }

  @Test
  void down_asks_for_the_release_after_the_containers() {
    programs.with("cloud", "up", 0);
    bench.up(Optional.empty());
    bench.down(Optional.empty());

    assertThat(names()).isEmpty();
    assertThat(programs.commands()).hasSize(2);
    assertThat(programs.commands().get(1))
        .startsWith("cloud compose --project-name=shop down --size=256")
        .endsWith(" database");
    assertThat(bench.text()).contains("database: released by cloud");
  }

  @Test
  void what_cannot_be_released_fails_the_goal_after_everything_else_is_gone() {
    programs.with("cloud", "up", 0).with("cloud", "down", 3);
    bench.up(Optional.empty());

    assertThatThrownBy(() -> bench.down(Optional.empty()))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("cloud compose down failed for database")
        .hasMessageContaining("exit code 3");
    assertThat(names()).isEmpty();
  }

  @Test
  void only_declared_options_are_passed_and_required_ones_must_be_there() {
    programs
        .with(
            "cloud",
            "metadata",
            0,
            "{\"description\": \"a cloud\",",
            " \"up\": {\"parameters\": [{\"name\": \"type\"}]},",
            " \"down\": {\"parameters\": [{\"name\": \"region\", \"required\": true}]}}")
        .with("cloud", "up", 0);

    bench.up(Optional.empty());

    assertThat(programs.commands())
        .containsExactly("cloud compose --project-name=shop up --type=mysql database");
    assertThatThrownBy(() -> bench.down(Optional.empty()))
        .hasMessageContaining("cloud needs the option region");
  }

  @Test
  void a_failure_stops_it_before_a_container_is_created_and_says_that_what_was_provided_stays() {
    programs.with(
        "cloud", "up", 0, "{\"type\": \"error\", \"message\": \"no quota\"}", "not json either");

    assertThatThrownBy(() -> bench.up(Optional.empty()))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("database could not be provided: no quota");
    assertThat(sim.engine.calls().of("create")).isEmpty();
    assertThat(programs.commands()).hasSize(1);
    assertThat(bench.text())
        .contains("what cloud provides may be there; mvn paws:down releases it");
  }

  @Test
  void what_was_provided_stays_where_the_containers_do_not_come_up() {
    programs.with("cloud", "up", 0);
    sim.image("web", Life.exits(Duration.ofMillis(10), 3));

    UpSettings person = living(new UpSettings.Lifetime(false, false, true, false, false));

    assertThatThrownBy(() -> bench.up(person, EnvironmentPublisher.NOBODY))
        .isInstanceOf(GoalFailure.class);

    assertThat(programs.commands()).noneMatch(it -> it.contains(" down "));
    assertThat(bench.text()).contains("mvn paws:down releases it");
  }

  @Test
  void an_environment_that_nobody_else_can_have_releases_what_was_provided() {
    programs.with(
        "cloud", "up", 0, "{\"type\": \"error\", \"message\": \"no quota\"}", "not json either");
    UpSettings isolated = living(new UpSettings.Lifetime(false, false, true, true, false));

    assertThatThrownBy(() -> bench.up(isolated, EnvironmentPublisher.NOBODY))
        .isInstanceOf(GoalFailure.class);

    assertThat(programs.commands()).hasSize(2);
    assertThat(programs.commands().get(1)).contains(" down ");
  }

  @Test
  void a_program_that_is_not_there_or_speaks_otherwise_is_said() {
    assertThatThrownBy(() -> bench.up(Optional.empty()))
        .hasMessageContaining("neither a Docker plugin docker-cloud nor a program cloud in PATH");

    programs.with("cloud", "up", 0, "Usage: cloud up");
    assertThatThrownBy(() -> bench.up(Optional.empty()))
        .hasMessageContaining("no message of a provider: Usage: cloud up");
  }

  @Test
  void providers_follow_those_that_they_depend_on() throws IOException {
    programs.with("cloud", "up", 0).with("local", "up", 0);
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          web: {image: web, depends_on: [table]}
          table: {provider: {type: local}, depends_on: [database, base]}
          database: {provider: {type: cloud}}
          base: {image: web}
          unused: {provider: {type: cloud}}
        """);

    bench.up(selecting("web"), EnvironmentPublisher.NOBODY);

    assertThat(programs.commands())
        .containsExactly(
            "cloud compose --project-name=shop up database",
            "local compose --project-name=shop up table");
    assertThat(names()).containsExactly("shop-base-1", "shop-web-1");
  }

  @Test
  void what_cannot_come_up_is_refused_before_a_program_is_asked() {
    programs.with("cloud", "up", 0);

    assertThatThrownBy(() -> bench.up(selecting("database"), EnvironmentPublisher.NOBODY))
        .hasMessageContaining("only services without containers: database");
    assertThatThrownBy(() -> bench.up(selecting("databse"), EnvironmentPublisher.NOBODY))
        .hasMessageContaining("databse");

    assertThat(programs.commands()).isEmpty();
  }

  @Test
  void a_service_with_the_engines_socket_gets_it_with_a_configuration() throws IOException {
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          web: {image: web, use_api_socket: true}
          own: {image: web, use_api_socket: true, environment: {DOCKER_CONFIG: /mine}}
          other: {image: web}
        """);

    bench.up(Optional.empty());

    assertThat(environment("web")).contains("DOCKER_CONFIG=/run/secrets/docker");
    assertThat(environment("own")).contains("DOCKER_CONFIG=/mine");
    assertThat(environment("other")).isEmpty();
  }

  /** What the real Docker Compose 2.40.3 wrote to its containers of the same projects. */
  @Test
  void containers_carry_the_hash_that_docker_compose_computes() throws IOException {
    programs.with(
        "cloud", "up", 0, "{\"type\": \"setenv\", \"message\": \"URL=http://cloud.test\"}");
    sim.image("debian:bookworm-slim", Life.RUNS);
    bench.file(
        "compose.yaml",
        """
        name: paws-both-provider
        services:
          database:
            provider: {type: cloud, options: {size: 2}}
          app:
            image: debian:bookworm-slim
            command: sleep 600
            depends_on: [database]
        """);
    bench.up(Optional.empty());
    assertThat(hash())
        .isEqualTo("6c41af3bf05fe6a5266ba7351320e974a561f7e0e2bbd40c2a15a2464f3ff724");

    bench.file(
        "compose.yaml",
        """
        name: paws-both-provider
        services:
          app:
            image: debian:bookworm-slim
            command: sleep 600
            use_api_socket: true
            environment: {B: "1", Z: "2"}
            volumes: ["data:/x"]
        volumes: {data: {}}
        """);
    bench.up(Optional.empty());
    assertThat(hash())
        .isEqualTo("63f8fc03a2f1f707ec9469c4d200f4937af0173193d0ffa20242a64b7c7ed273");
  }

  private String hash() {
    return sim.engine.observe("paws-both-provider").containers().stream()
        .map(it -> it.labels().get(Labels.COMPOSE_HASH))
        .findFirst()
        .orElse("");
  }

  private UpSettings living(UpSettings.Lifetime lifetime) {
    return AppBench.upSettings(bench.common(Optional.empty()), lifetime, Duration.ofSeconds(1));
  }

  private UpSettings selecting(String... services) {
    CommonSettings common = bench.common(Optional.empty());
    UpSettings base = AppBench.upSettings(common);
    return new UpSettings(
        common,
        new UpSettings.Selection(List.of(services), false),
        base.creation(),
        base.limits(),
        base.lifetime(),
        base.tests(),
        base.version());
  }

  private List<String> environment(String service) {
    return sim.engine.observe("shop").containers().stream()
        .filter(it -> it.name().equals("shop-" + service + "-1"))
        .flatMap(it -> it.details().config().process().environment().stream())
        .toList();
  }

  private List<String> names() {
    return sim.engine.observe("shop").containers().stream().map(ObservedContainer::name).toList();
  }
}
