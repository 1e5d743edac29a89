package dev.paws.maven;

import dev.paws.core.app.Isolation;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.file.FileAccess;
import dev.paws.host.ProcessVariables;
import dev.paws.settings.SettingsReader;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the modules of a build that have yet to start an environment. */
record LaterModules(Build build, BuildGuard guard) {

  /** Returns the first module that will need the environment; empty if none will. */
  Optional<MavenProject> first(BuildEnvironment environment) {
    return build.session().getProjects().stream()
        .filter(module -> !module.equals(build.project()))
        .filter(module -> !guard.isOver(module) && !environment.wasUsedBy(module))
        .filter(module -> names(module).anyMatch(environment.name()::equals))
        .findFirst();
  }

  private Stream<String> names(MavenProject module) {
    Plugin plugin = module.getPlugin(GoalPrefix.PLUGIN);
    if (plugin == null || module.getFile() == null) {
      return Stream.empty();
    }
    return plugin.getExecutions().stream()
        .filter(execution -> ModuleTests.runs(execution, "up"))
        .flatMap(execution -> name(module, execution).stream());
  }

  private Optional<String> name(MavenProject module, PluginExecution execution) {
    Map<String, String> configured = values(execution.getConfiguration());
    File file = module.getFile();
    Path folder = file.getAbsoluteFile().getParentFile().toPath();
    SettingsReader reader = new SettingsReader(folder);
    if (reader.flag("paws.skip", value(module, configured, "skip"))) {
      return Optional.empty();
    }
    ComposeOptions options =
        new ComposeOptions(
            folder,
            reader.paths("paws.composeFiles", value(module, configured, "composeFiles")),
            reader.paths("paws.envFiles", value(module, configured, "envFiles")),
            reader.list(value(module, configured, "profiles")),
            reader.text(value(module, configured, "projectName")),
            reader.path("paws.projectDirectory", value(module, configured, "projectDirectory")),
            ProcessVariables.all(),
            reader.composeVersion(value(module, configured, "compose")));
    Optional<String> name = Isolation.name(options, FileAccess.disk());
    return reader.flag("paws.isolate", value(module, configured, "isolate"))
        ? name.map(it -> Isolation.name(it, build.id()))
        : name;
  }

  private @Nullable String value(
      MavenProject module, Map<String, String> configured, String parameter) {
    String value = configured.get(parameter);
    if (value != null && !value.contains("${")) {
      return value;
    }
    String property = "paws." + parameter;
    String typed = build.session().getUserProperties().getProperty(property);
    return typed != null
        ? typed
        : module
            .getProperties()
            .getProperty(property, build.session().getSystemProperties().getProperty(property));
  }

  /** Returns the texts of a configuration, whose type differs between Maven's versions. */
  private static Map<String, String> values(@Nullable Object configuration) {
    Map<String, String> values = new HashMap<>();
    if (configuration == null) {
      return values;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(new StringReader(configuration.toString()));
      int depth = 0;
      String name = "";
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> {
            depth++;
            name = depth == 2 ? xml.getLocalName() : name;
          }
          case XMLStreamReader.END_ELEMENT -> depth--;
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
            if (depth == 2) {
              values.merge(name, xml.getText().strip(), String::concat);
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      return values; // as far as it could be read
    }
    return values;
  }
}
