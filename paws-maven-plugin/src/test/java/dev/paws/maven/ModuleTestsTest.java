package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleTestsTest {
  private static final String MAVEN = "org.apache.maven.plugins";

  @TempDir Path folder;

  private MavenProject module(String packaging, String... modules) {
    MavenProject module = MavenBuild.module(folder, "up", null, null);
    module.setPackaging(packaging);
    module.getModel().setPackaging(packaging);
    for (String name : modules) {
      module.getModel().addModule(name);
    }
    module.getBuild().setDirectory(folder.resolve("target").toString());
    return module;
  }

  private static Plugin add(
      MavenProject module, String group, String artifact, @Nullable String phase, String... goals) {
    PluginExecution execution = new PluginExecution();
    execution.setPhase(phase);
    for (String goal : goals) {
      execution.addGoal(goal);
    }
    Plugin plugin = new Plugin();
    plugin.setGroupId(group);
    plugin.setArtifactId(artifact);
    plugin.addExecution(execution);
    module.getBuild().addPlugin(plugin);
    module.getBuild().flushPluginMap();
    return plugin;
  }

  private static Plugin failsafe(MavenProject module, String... goals) {
    return add(module, MAVEN, "maven-failsafe-plugin", null, goals);
  }

  @Test
  void a_parent_with_modules_that_runs_nothing_itself_is_idle() {
    MavenProject parent = module("pom", "a", "b");
    failsafe(parent, "integration-test", "verify");
    add(parent, MAVEN, "maven-enforcer-plugin", "validate", "enforce");
    assertThat(new ModuleTests(parent).isIdleParent()).isTrue();

    add(parent, "org.codehaus.mojo", "exec-maven-plugin", "integration-test", "exec");
    assertThat(new ModuleTests(parent).isIdleParent()).isFalse();
  }

  @Test
  void without_modules_or_with_another_packaging_or_a_plugin_that_nobody_knows_it_is_not() {
    assertThat(new ModuleTests(module("pom")).isIdleParent()).isFalse();
    assertThat(new ModuleTests(module("jar", "a")).isIdleParent()).isFalse();
    MavenProject parent = module("pom", "a");
    add(parent, "io.gatling", "gatling-maven-plugin", null, "test");
    assertThat(new ModuleTests(parent).isIdleParent()).isFalse();
    MavenProject ant = module("pom", "a");
    add(ant, MAVEN, "maven-antrun-plugin", "integration-test", "run");
    assertThat(new ModuleTests(ant).isIdleParent()).isFalse();
  }

  @Test
  void nothing_between_up_and_down_is_worth_a_hint() {
    MavenProject module = module("jar");
    assertThat(new ModuleTests(module).hints("pre-integration-test"))
        .singleElement()
        .asString()
        .startsWith("nothing in this module uses the environment");

    add(module, MAVEN, "maven-surefire-plugin", "integration-test", "test");
    assertThat(new ModuleTests(module).hints("pre-integration-test")).isEmpty();
  }

  @Test
  void failsafe_without_verify_lets_failures_pass() {
    MavenProject module = module("jar");
    failsafe(module, "integration-test");
    assertThat(new ModuleTests(module).hints("pre-integration-test"))
        .singleElement()
        .asString()
        .contains("the goal verify of maven-failsafe-plugin is not bound");

    failsafe(module, "integration-test", "verify");
    MavenProject whole = module("jar");
    failsafe(whole, "integration-test", "verify");
    assertThat(new ModuleTests(whole).hints("pre-integration-test")).isEmpty();
  }

  @Test
  void up_after_the_tests_is_told() {
    MavenProject module = module("jar");
    failsafe(module, "integration-test", "verify");
    assertThat(new ModuleTests(module).hints("verify"))
        .containsExactly(
            "up is bound to the phase verify, after the integration tests; bind it to"
                + " pre-integration-test");
    assertThat(new ModuleTests(module).hints("integration-test")).isEmpty();

    MavenProject late = MavenBuild.module("late");
    failsafe(late, "integration-test", "verify");
    add(late, "dev.paws", "paws-maven-plugin", "integration-test", "up");
    assertThat(new ModuleTests(late).hints("integration-test")).hasSize(1);
    assertThat(new ModuleTests(late).hints(null)).isEmpty();
  }

  @Test
  void failsafe_that_ran_no_test_is_told() throws IOException {
    MavenProject module = module("jar");
    Instant begin = Instant.now();
    assertThat(new ModuleTests(module).noTestFound(begin)).isEmpty();

    Plugin failsafe = failsafe(module, "integration-test", "verify");
    assertThat(new ModuleTests(module).noTestFound(begin)).isPresent();

    Path summary =
        Files.createDirectories(folder.resolve("target/failsafe-reports"))
            .resolve("failsafe-summary.xml");
    Files.writeString(summary, "<failsafe-summary><completed>0</completed></failsafe-summary>");
    assertThat(new ModuleTests(module).noTestFound(begin)).isPresent();
    Files.writeString(summary, "<failsafe-summary><completed>3</completed></failsafe-summary>");
    assertThat(new ModuleTests(module).noTestFound(begin)).isEmpty();
    Files.setLastModifiedTime(summary, FileTime.from(begin.minusSeconds(600)));
    assertThat(new ModuleTests(module).noTestFound(begin)).isPresent();

    failsafe.setConfiguration(new Xpp3Dom("configuration"));
    ((Xpp3Dom) failsafe.getConfiguration()).addChild(new Xpp3Dom("summaryFile"));
    assertThat(new ModuleTests(module).noTestFound(begin)).isEmpty();
  }
}
