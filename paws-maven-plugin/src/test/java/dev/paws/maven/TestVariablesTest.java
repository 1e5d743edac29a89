package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestVariablesTest {
  @Test
  void a_goal_that_runs_tests_has_the_variables_among_its_own() {
    MojoExecution execution = execution("maven-failsafe-plugin", "integration-test");
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    Xpp3Dom parameter = new Xpp3Dom("environmentVariables");
    Xpp3Dom own = new Xpp3Dom("B");
    own.setValue("mine");
    parameter.addChild(own);
    configuration.addChild(parameter);
    execution.setConfiguration(configuration);

    TestVariables.give(execution, Map.of("A", "1", "B", "2"));

    Xpp3Dom now = execution.getConfiguration().getChild("environmentVariables");
    assertThat(now.getChild("A").getValue()).isEqualTo("1");
    assertThat(now.getChild("B").getValue()).isEqualTo("mine");
  }

  @Test
  void other_goals_are_left_alone() {
    MojoExecution verify = execution("maven-failsafe-plugin", "verify");
    MojoExecution other = execution("maven-jar-plugin", "jar");
    TestVariables.give(verify, Map.of("A", "1"));
    TestVariables.give(other, Map.of("A", "1"));
    assertThat(verify.getConfiguration()).isNull();
    assertThat(other.getConfiguration()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "org.springframework.boot, spring-boot-maven-plugin, run",
    "org.springframework.boot, spring-boot-maven-plugin, start",
    "io.quarkus, quarkus-maven-plugin, dev",
    "org.codehaus.mojo, exec-maven-plugin, exec"
  })
  void goals_that_start_the_application_have_them_too(String group, String artifact, String goal) {
    MojoExecution execution = execution(group, artifact, goal);
    TestVariables.give(execution, Map.of("A", "1"));

    assertThat(execution.getConfiguration().getChild("environmentVariables").getChild("A"))
        .isNotNull();
  }

  @Test
  void goals_of_these_plugins_that_start_nothing_or_lack_the_parameter_are_left_alone()
      throws Exception {
    MojoExecution repackage =
        execution("org.springframework.boot", "spring-boot-maven-plugin", "repackage");
    MojoExecution old = execution("io.quarkus", "quarkus-maven-plugin", "dev");
    MojoDescriptor descriptor = new MojoDescriptor();
    Parameter other = new Parameter();
    other.setName("jvmArgs");
    descriptor.addParameter(other);
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.setGroupId("io.quarkus");
    plugin.setArtifactId("quarkus-maven-plugin");
    descriptor.setPluginDescriptor(plugin);
    descriptor.setGoal("dev");
    old.setMojoDescriptor(descriptor);
    TestVariables.give(repackage, Map.of("A", "1"));
    TestVariables.give(old, Map.of("A", "1"));

    assertThat(repackage.getConfiguration()).isNull();
    assertThat(old.getConfiguration()).isNull();
  }

  @Test
  void dollar_signs_are_kept_from_mavens_evaluation() {
    assertThat(TestVariables.literal("plain")).isEqualTo("plain");
    assertThat(TestVariables.literal("a$b")).isEqualTo("a$$b");
    assertThat(TestVariables.literal("a$b ${c} $$")).isEqualTo("a$b $${c} $$$$");
    assertThat(TestVariables.literal("${c")).isEqualTo("$${c");
  }

  private static MojoExecution execution(String artifact, String goal) {
    return execution("org.apache.maven.plugins", artifact, goal);
  }

  private static MojoExecution execution(String group, String artifact, String goal) {
    Plugin plugin = new Plugin();
    plugin.setGroupId(group);
    plugin.setArtifactId(artifact);
    plugin.setVersion("3");
    return new MojoExecution(plugin, goal, "default");
  }
}
