package dev.paws.maven;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.jspecify.annotations.Nullable;

/**
 * The variables that the POM exports. Maven gives a goal that a person types only what stands at
 * the plugin; if the POM has one execution of {@code up}, what stands there counts too, because it
 * is the same environment.
 */
final class PomExports {
  private static final int PARAMETER = 2;
  private static final int ENTRY = 3;

  private PomExports() {}

  /**
   * Returns the variables with their templates; null if there are none.
   *
   * @param given what Maven gave the goal
   */
  static @Nullable Map<String, @Nullable String> of(
      Build build, @Nullable Map<String, @Nullable String> given) {
    Plugin plugin = build.project().getPlugin("dev.paws:paws-maven-plugin");
    if (build.isBound() || plugin == null) {
      return given;
    }
    List<PluginExecution> executions =
        plugin.getExecutions().stream()
            .filter(execution -> execution.getGoals().contains("up"))
            .toList();
    if (executions.size() != 1) {
      return given; // of several environments, nobody knows which one is meant
    }
    Map<String, @Nullable String> all =
        new LinkedHashMap<>(read(executions.get(0).getConfiguration()));
    if (given != null) {
      all.putAll(given);
    }
    return all.isEmpty() ? given : all;
  }

  /** Returns the entries of {@code export}; the configuration's type differs between Mavens. */
  static Map<String, String> read(@Nullable Object configuration) {
    Map<String, String> entries = new LinkedHashMap<>();
    if (configuration == null) {
      return entries;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(new StringReader(configuration.toString()));
      int depth = 0;
      boolean inside = false;
      String name = "";
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> {
            depth++;
            inside = depth == PARAMETER ? xml.getLocalName().equals("export") : inside;
            if (inside && depth == ENTRY) {
              name = xml.getLocalName();
              entries.put(name, "");
            }
          }
          case XMLStreamReader.END_ELEMENT -> depth--;
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
            if (inside && depth == ENTRY) {
              entries.merge(name, xml.getText().strip(), String::concat);
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      return entries; // as far as it could be read
    }
    return entries;
  }
}
