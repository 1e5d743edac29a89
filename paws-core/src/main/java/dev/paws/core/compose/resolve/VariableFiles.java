package dev.paws.core.compose.resolve;

import dev.paws.core.compose.dotenv.EnvFiles;
import dev.paws.core.compose.dotenv.VariableScope;
import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.value.FileNames;
import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.VariableMessage;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds the contents of {@code env_file} and {@code label_file} to a service's environment and
 * labels.
 */
final class VariableFiles {
  private static final Set<String> AFTER_ENVIRONMENT = fieldsAfter("environment");
  private static final Set<String> AFTER_LABELS = fieldsAfter("labels");

  private final EnvFiles envFiles;
  private final Map<String, String> environment;
  private final ComposeVersion version;
  private final FindingCollector problems;
  private final IdentityHashMap<Node, Origin> origins;

  VariableFiles(
      EnvFiles envFiles,
      Map<String, String> environment,
      ComposeVersion version,
      FindingCollector problems,
      IdentityHashMap<Node, Origin> origins) {
    this.envFiles = envFiles;
    this.environment = environment;
    this.version = version;
    this.problems = problems;
    this.origins = origins;
  }

  MappingNode fold(String name, MappingNode service, MapValue model) {
    MapValue services = Objects.requireNonNull(model.map("services"));
    MapValue source = Objects.requireNonNull(services.map(name), name);
    MappingNode folded = service;
    ListValue envFileList = source.list("env_file");
    if (envFileList != null) {
      Map<String, EnvFiles.Variable> read =
          environmentFiles(envFileList, service, "services." + name);
      if (envFiles.affords(
          read.size(), source.keyAt("env_file"), "services." + name + ".env_file")) {
        folded = laidUnder(folded, "environment", read, AFTER_ENVIRONMENT);
      }
    }
    ListValue labelFiles = source.list("label_file");
    if (labelFiles != null) {
      Map<String, EnvFiles.Variable> read = labels(labelFiles, "services." + name);
      folded = laidUnder(folded, "labels", read, AFTER_LABELS);
    }
    return folded;
  }

  private Map<String, EnvFiles.Variable> environmentFiles(
      ListValue list, MappingNode bound, String service) {
    Map<String, EnvFiles.Variable> all = new LinkedHashMap<>();
    Function<String, @Nullable String> earlier =
        key -> all.containsKey(key) ? all.get(key).value() : null;
    VariableScope scope =
        version.has(Behaviour.PROJECT_VARIABLES_FIRST)
            ? new VariableScope(key -> ofProjectOrService(key, bound), earlier)
            : VariableScope.of(
                key -> all.containsKey(key) ? earlier.apply(key) : environment.get(key));
    for (int i = 0; i < list.items().size(); i++) {
      MapValue entry = (MapValue) list.items().get(i);
      String where = service + ".env_file[" + i + "]";
      boolean required =
          !GoPrint.print(Objects.requireNonNull(entry.get("required"))).equals("false");
      String path = Objects.requireNonNull(entry.string("path"));
      boolean there = envFiles.exists(FileNames.path(path));
      if (!required && !there && FileNames.canBe(path)) {
        continue;
      }
      String named = entry.string("format");
      EnvFiles.Format format = format(named);
      if (format == null && there) {
        problems.report(
            VariableMessage.ENV_FILE_FORMAT, entry.keyAt("format"), where, String.valueOf(named));
        continue;
      }
      all.putAll(
          envFiles.read(
              path,
              format == null ? EnvFiles.Format.DOTENV : format,
              scope,
              entry.keyAt("path"),
              where));
    }
    return all;
  }

  /** Returns the value of the project's variable, else of the service's own. */
  private @Nullable String ofProjectOrService(String key, MappingNode service) {
    String outer = environment.get(key);
    return outer != null
        ? outer
        : service.mapping("environment").flatMap(own -> own.text(key)).orElse(null);
  }

  /** Returns a format by its name; null if there is none of that name. */
  private EnvFiles.@Nullable Format format(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return EnvFiles.Format.DOTENV;
    }
    boolean raw = name.equals("raw") && version.has(Behaviour.RAW_ENV_FILES);
    return raw ? EnvFiles.Format.RAW : null;
  }

  private Map<String, EnvFiles.Variable> labels(ListValue list, String service) {
    Map<String, EnvFiles.Variable> all = new LinkedHashMap<>();
    VariableScope scope =
        VariableScope.of(key -> all.containsKey(key) ? all.get(key).value() : null);
    for (int i = 0; i < list.items().size(); i++) {
      ScalarValue path = (ScalarValue) list.items().get(i);
      if (path.string() == null) {
        continue; // reported by the binding
      }
      String where = service + ".label_file[" + i + "]";
      all.putAll(envFiles.read(path.print(), EnvFiles.Format.DOTENV, scope, path.at(), where));
    }
    return all;
  }

  private MappingNode laidUnder(
      MappingNode service, String key, Map<String, EnvFiles.Variable> read, Set<String> after) {
    if (read.isEmpty()) {
      return service;
    }
    Map<String, Node> entries = new TreeMap<>(Texts::compare);
    Map<String, Position> keys = new HashMap<>();
    read.forEach(
        (name, variable) -> {
          Node node = new ScalarNode(variable.value(), variable.at());
          origins.put(node, new Origin(variable.at(), Origin.Rule.ENV_FILE, "", null));
          entries.put(name, node);
          keys.put(name, variable.at());
        });
    service
        .mapping(key)
        .ifPresent(
            own -> {
              entries.putAll(own.entries());
              keys.putAll(own.keys());
            });
    Position at = service.get(key).map(Node::at).orElse(Position.NONE);
    MappingNode merged = new MappingNode(new LinkedHashMap<>(entries), keys, at);
    return NodeCopies.withBefore(service, key, merged, after);
  }

  /** Returns the fields that are printed after a field. */
  private static Set<String> fieldsAfter(String field) {
    List<String> order = dev.paws.core.compose.bind.Binder.serviceFields();
    return Set.copyOf(order.subList(order.indexOf(field) + 1, order.size()));
  }
}
