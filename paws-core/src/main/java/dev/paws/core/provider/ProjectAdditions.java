package dev.paws.core.provider;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Adds to a resolved project what is known only when it starts. It is added where Docker Compose
 * adds it, so that both compute the same hash.
 */
public final class ProjectAdditions {
  private static final String SOCKET = "/var/run/docker.sock";
  private static final String CLIENT_FOLDER = "/run/secrets/docker";
  private static final String CLIENT_CONFIG = "#apisocket";
  private static final String ENVIRONMENT = "environment";

  private ProjectAdditions() {}

  /** Returns the services with {@code use_api_socket}. */
  public static List<String> apiSocketUsers(ComposeProject project) {
    return project.services().entries().entrySet().stream()
        .filter(entry -> usesApiSocket(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean usesApiSocket(Node service) {
    return service instanceof MappingNode mapping
        && mapping.text("use_api_socket").filter("true"::equals).isPresent();
  }

  /**
   * Returns the project with variables in the environment of services; they replace those of the
   * same name.
   *
   * @param variables the variables by service; a service that the project does not have is ignored
   */
  public static ComposeProject withVariables(
      ComposeProject project, Map<String, Map<String, String>> variables) {
    return withServices(
        project, (name, service) -> withVariables(service, variables.getOrDefault(name, Map.of())));
  }

  private static MappingNode withVariables(MappingNode service, Map<String, String> variables) {
    if (variables.isEmpty()) {
      return service;
    }
    MappingNode environment = service.mapping(ENVIRONMENT).orElse(MappingNode.EMPTY);
    Map<String, Node> all = new TreeMap<>(Texts::compare); // as printed, and so as hashed
    all.putAll(environment.entries());
    variables.forEach((name, value) -> all.put(name, text(value, service.at())));
    return with(service, ENVIRONMENT, new MappingNode(all, environment.keys(), service.at()));
  }

  /**
   * Returns the project with the engine's socket and a configuration of the Docker client in each
   * service with {@code use_api_socket} (Compose specification, {@code use_api_socket}). A service
   * that sets {@code DOCKER_CONFIG} keeps its own configuration.
   *
   * @param socket the socket's path on the engine's machine
   * @param clientConfig the content of the client's {@code config.json}
   */
  public static ComposeProject withApiSocket(
      ComposeProject project, String socket, String clientConfig) {
    ComposeProject changed =
        withServices(
            project,
            (name, service) -> usesApiSocket(service) ? withApiSocket(service, socket) : service);
    Position at = project.tree().at();
    MappingNode configs = changed.section("configs");
    Map<String, Node> all = new LinkedHashMap<>(configs.entries());
    all.put(CLIENT_CONFIG, mapping(at, "name", CLIENT_CONFIG, "content", clientConfig));
    return withTree(
        changed, with(changed.tree(), "configs", new MappingNode(all, configs.keys(), at)));
  }

  private static MappingNode withApiSocket(MappingNode service, String socket) {
    Position at = service.positionOf("use_api_socket");
    MappingNode mount = mapping(at, "type", "bind", "source", socket, "target", SOCKET);
    MappingNode file =
        mapping(at, "source", CLIENT_CONFIG, "target", CLIENT_FOLDER + "/config.json");
    MappingNode mounted = with(service, "volumes", appended(service, "volumes", mount));
    MappingNode configured = with(mounted, "configs", appended(service, "configs", file));
    boolean own = service.mapping(ENVIRONMENT).flatMap(it -> it.get("DOCKER_CONFIG")).isPresent();
    return own ? configured : withVariables(configured, Map.of("DOCKER_CONFIG", CLIENT_FOLDER));
  }

  private static SequenceNode appended(MappingNode service, String key, Node item) {
    List<Node> items =
        new ArrayList<>(service.sequence(key).map(SequenceNode::items).orElse(List.of()));
    items.add(item);
    return new SequenceNode(items, service.positionOf(key));
  }

  private static ComposeProject withServices(
      ComposeProject project, BiFunction<String, MappingNode, MappingNode> change) {
    MappingNode services = project.services();
    Map<String, Node> changed = new LinkedHashMap<>();
    services
        .entries()
        .forEach(
            (name, service) ->
                changed.put(
                    name,
                    service instanceof MappingNode mapping
                        ? change.apply(name, mapping)
                        : service));
    return withTree(
        project,
        with(project.tree(), "services", new MappingNode(changed, services.keys(), services.at())));
  }

  private static ComposeProject withTree(ComposeProject project, MappingNode tree) {
    return new ComposeProject(
        project.name(),
        project.workingDirectory(),
        project.composeFiles(),
        project.profiles(),
        project.environment(),
        tree,
        project.disabledServices(),
        project.origins(),
        project.declared(),
        project.version());
  }

  private static MappingNode with(MappingNode mapping, String key, Node value) {
    Map<String, Node> entries = new LinkedHashMap<>(mapping.entries());
    entries.put(key, value);
    return new MappingNode(entries, mapping.keys(), mapping.at());
  }

  /** Returns a mapping of keys and texts by turns, in this order. */
  private static MappingNode mapping(Position at, String... entries) {
    Map<String, Node> all = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      all.put(entries[i], text(entries[i + 1], at));
    }
    return new MappingNode(all, Map.of(), at);
  }

  private static ScalarNode text(String value, Position at) {
    return new ScalarNode(value, at);
  }
}
