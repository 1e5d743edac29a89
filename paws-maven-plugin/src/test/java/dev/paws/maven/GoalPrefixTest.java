package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalPrefixTest {
  private static final String FULL = "see mvn dev.paws:paws-maven-plugin:1.2:down -Dx=y";
  private static final String SHORT = "see mvn paws:down -Dx=y";

  private final MavenBuild build = new MavenBuild();

  private String shown(MavenProject module) {
    return GoalPrefix.of(build.session, module, "1.2").working(SHORT);
  }

  @Test
  void without_plugin_and_group_commands_name_the_plugin_in_full() {
    assertThat(shown(MavenBuild.module("a"))).isEqualTo(FULL);
  }

  @Test
  void a_plugin_group_of_the_settings_or_the_plugin_in_the_pom_makes_the_prefix_known(
      @TempDir Path folder) {
    assertThat(shown(MavenBuild.module(folder, "up", null, null))).isEqualTo(SHORT);

    build.request.setPluginGroups(List.of("dev.paws"));
    assertThat(shown(MavenBuild.module("a"))).isEqualTo(SHORT);
  }
}
