package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

/** Eclipse's builds run no goal, and do not complain about any. */
class EclipseMappingTest {
  @Test
  void every_goal_is_ignored_by_eclipse() throws Exception {
    try (Reader descriptor =
        Files.newBufferedReader(Path.of("target/classes/META-INF/maven/plugin.xml"))) {
      List<String> goals =
          new PluginDescriptorBuilder()
              .build(descriptor).getMojos().stream()
                  .map(MojoDescriptor::getGoal)
                  .filter(goal -> !goal.equals("help"))
                  .sorted()
                  .toList();

      assertThat(ignored()).containsExactlyElementsOf(goals);
    }
  }

  private static List<String> ignored() throws Exception {
    try (InputStream in =
        EclipseMappingTest.class.getResourceAsStream(
            "/META-INF/m2e/lifecycle-mapping-metadata.xml")) {
      Xpp3Dom root =
          Xpp3DomBuilder.build(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      Xpp3Dom execution = root.getChild("pluginExecutions").getChild("pluginExecution");
      return Arrays.stream(
              execution.getChild("pluginExecutionFilter").getChild("goals").getChildren())
          .map(Xpp3Dom::getValue)
          .toList();
    }
  }
}
