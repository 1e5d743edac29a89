package dev.paws.core.compose;

import dev.paws.core.compose.render.GoJson;
import dev.paws.core.compose.render.PrintedTree;
import dev.paws.core.compose.render.ServiceHash;
import dev.paws.core.compose.render.YamlText;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Prints a resolved project as {@code docker compose config} does. */
public final class ConfigRenderer {
  private ConfigRenderer() {}

  /**
   * Returns the project as {@code docker compose config --format json} prints it: indented by two
   * spaces, without extensions below the top level, and with every literal {@code $} doubled so
   * that the text is again a Compose file.
   */
  public static String json(ComposeProject project) {
    return GoJson.indented(PrintedTree.of(project.tree(), project.version())).replace("$", "$$");
  }

  /**
   * Returns the project as YAML, which is again a Compose file; commands that are not set are left
   * out.
   */
  public static String yaml(ComposeProject project) {
    return YamlText.of(project.tree()).replace("$", "$$");
  }

  /**
   * Returns the hash of each active service by name, as {@code docker compose up} writes it to the
   * label {@code com.docker.compose.config-hash}. {@code docker compose config --hash} prints the
   * same, except for services with an {@code env_file}, for which it prints a hash that no
   * container has.
   */
  public static Map<String, String> hashes(ComposeProject project) {
    MappingNode printed = PrintedTree.of(project.tree(), project.version());
    Map<String, String> hashes = new TreeMap<>(Texts::compare);
    printed
        .mapping("services")
        .ifPresent(
            services ->
                services
                    .entries()
                    .forEach(
                        (name, service) ->
                            hashes.put(
                                name, ServiceHash.of((MappingNode) service, project.version()))));
    return hashes;
  }

  /** Returns the {@link ComposeHash} of each active service by name. */
  public static Map<String, ComposeHash> composeHashes(ComposeProject project) {
    Map<String, ComposeHash> hashes = new TreeMap<>(Texts::compare);
    PrintedTree.of(project.tree(), project.version())
        .mapping("services")
        .ifPresent(
            services ->
                services
                    .entries()
                    .forEach(
                        (name, service) ->
                            hashes.put(
                                name, new ComposeHash((MappingNode) service, project.version()))));
    return hashes;
  }

  /** Returns the names in a section ({@code services}, {@code volumes}, …), sorted. */
  public static List<String> names(ComposeProject project, String section) {
    return project.section(section).entries().keySet().stream().sorted(Texts::compare).toList();
  }

  /**
   * Returns the images of the active services, sorted by service; a built image without a name has
   * its default name.
   */
  public static List<String> images(ComposeProject project) {
    return names(project, "services").stream()
        .map(
            name ->
                project
                    .services()
                    .mapping(name)
                    .flatMap(service -> service.text("image"))
                    .orElse(project.name() + "-" + name))
        .toList();
  }

  /** Returns the profiles that active services belong to, sorted. */
  public static List<String> profiles(ComposeProject project) {
    TreeSet<String> profiles = new TreeSet<>(Texts::compare);
    project.services().entries().values().stream()
        .flatMap(service -> ((MappingNode) service).sequence("profiles").stream())
        .map(SequenceNode::items)
        .flatMap(List::stream)
        .forEach(profile -> profiles.add(((ScalarNode) profile).text()));
    return List.copyOf(profiles);
  }
}
