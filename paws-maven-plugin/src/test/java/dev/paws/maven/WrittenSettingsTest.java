package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.settings.KnownSettings;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** What the plugin's descriptor says of the settings, and what a build has that it does not. */
class WrittenSettingsTest {
  private final MavenBuild build = new MavenBuild();

  @Test
  void every_element_of_a_pom_is_called_as_its_property() throws Exception {
    Map<String, String> others = new TreeMap<>(known().elements());
    others
        .entrySet()
        .removeIf(
            it ->
                !it.getValue().startsWith("paws.")
                    || it.getValue().equals("paws." + it.getKey())
                    || it.getValue().equals("paws.pipeline." + it.getKey())
                    || it.getValue().equals("paws.simulate." + it.getKey()));

    assertThat(others)
        .isEqualTo(
            Map.of(
                "buildImages", "paws.build", // its name before
                "csv", "paws.history.csv",
                "exports", "paws.export", // in a POM, export has one element for each variable
                "explain", "paws.config.explain",
                "form", "paws.config.form",
                "historyKeep", "paws.history.keep",
                "historyUrl", "paws.history.url",
                "list", "paws.config.list",
                "reportFile", "paws.report.file",
                "reportsKeep", "paws.reports.keep"));
  }

  @Test
  void what_no_goal_has_is_named_of_the_plugin_and_of_its_executions() throws Exception {
    build.request.getUserProperties().setProperty("paws.timeut", "5");
    MavenProject module = MavenBuild.module("a");
    Plugin plugin = new Plugin();
    plugin.setGroupId("dev.paws");
    plugin.setArtifactId("paws-maven-plugin");
    plugin.setConfiguration(elements("timeout", "composeFile"));
    PluginExecution execution = new PluginExecution();
    execution.setConfiguration(elements("servces"));
    plugin.addExecution(execution);
    module.getBuild().addPlugin(plugin);

    assertThat(unknown(module))
        .extracting(Finding::fact)
        .satisfiesExactly(
            one -> assertThat(one).contains("paws.timeut", "did you mean paws.timeout?"),
            two -> assertThat(two).contains("<composeFile>", "did you mean composeFiles?"),
            three -> assertThat(three).contains("<servces>", "did you mean services?"));
  }

  @Test
  void a_build_without_settings_has_no_unknown_ones() throws Exception {
    assertThat(unknown(MavenBuild.module("a"))).isEmpty();
  }

  private List<Finding> unknown(MavenProject module) throws Exception {
    MojoDescriptor goal = descriptor().getMojo("up");
    return WrittenSettings.unknown(build.session, module, new MojoExecution(goal));
  }

  private static KnownSettings known() throws Exception {
    return WrittenSettings.known(descriptor().getMojos());
  }

  private static PluginDescriptor descriptor() throws Exception {
    Path file = Path.of("target/classes/META-INF/maven/plugin.xml");
    try (Reader reader = Files.newBufferedReader(file)) {
      return new PluginDescriptorBuilder().build(reader);
    }
  }

  private static Xpp3Dom elements(String... names) {
    Xpp3Dom dom = new Xpp3Dom("configuration");
    for (String name : names) {
      dom.addChild(new Xpp3Dom(name));
    }
    return dom;
  }
}
