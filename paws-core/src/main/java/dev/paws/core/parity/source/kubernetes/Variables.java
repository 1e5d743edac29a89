package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Location;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.MappingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads the variables of a container: first {@code envFrom}, then {@code env}, which may refer to
 * earlier ones.
 */
final class Variables {
  private final Cluster cluster;
  private final ConfigData data;
  private final String namespace;
  private final Map<String, Variable> found = new LinkedHashMap<>();

  private Variables(Cluster cluster, ConfigData data, String namespace) {
    this.cluster = cluster;
    this.data = data;
    this.namespace = namespace;
  }

  static Map<String, Variable> of(WorkloadContainer part, Cluster cluster, ConfigData data) {
    Variables variables = new Variables(cluster, data, part.workload().namespace());
    ManifestTrees.mappings(part.container(), "envFrom").forEach(variables::from);
    for (MappingNode entry : ManifestTrees.mappings(part.container(), "env")) {
      variables.entry(entry, part);
    }
    return variables.found;
  }

  private void from(MappingNode source) {
    String prefix = source.text("prefix").orElse("");
    for (String[] kind :
        List.of(new String[] {"configMapRef", "ConfigMap"}, new String[] {"secretRef", "Secret"})) {
      MappingNode reference = source.mapping(kind[0]).orElse(null);
      if (reference == null) {
        continue;
      }
      boolean optional = isOptional(reference);
      String name = reference.text("name").orElse("");
      data.of(kind[1], namespace, name, reference, optional)
          .ifPresent(
              keys ->
                  keys.forEach(
                      (key, entry) ->
                          found.put(
                              prefix + key,
                              new Variable(
                                  entry.text(),
                                  "",
                                  List.of(
                                      entry.where(),
                                      new Location(reference.positionOf("name"), "envFrom")),
                                  entry.secret()
                                      || Secrets.isSecret(prefix + key, entry.text())))));
    }
  }

  private void entry(MappingNode entry, WorkloadContainer part) {
    String name = entry.text("name").orElse("");
    if (name.isEmpty()) {
      cluster
          .problems()
          .report(
              KubernetesMessage.MISSING_FIELD,
              entry.at(),
              "",
              "name",
              ParityPhrase.VARIABLE_OF.text(part.workload().title()));
      return;
    }
    found.remove(name);
    MappingNode from = entry.mapping("valueFrom").orElse(null);
    if (from != null) {
      reference(name, entry, from);
      return;
    }
    String text = entry.text("value").orElse("");
    Expansion.Expanded expanded = Expansion.of(text, found);
    List<Location> where =
        ManifestTrees.at(entry, entry.get("value").isPresent() ? "value" : "name");
    found.put(
        name,
        new Variable(
            expanded.text(),
            expanded.unknown(),
            where,
            expanded.secret() || Secrets.isSecret(name, expanded.text())));
  }

  private void reference(String name, MappingNode entry, MappingNode from) {
    Location here = new Location(entry.positionOf("name"), "valueFrom");
    Optional<MappingNode> field = from.mapping("fieldRef");
    if (field.isPresent()) {
      unknown(name, "fieldRef " + field.get().text("fieldPath").orElse(""), here, false);
      return;
    }
    if (from.mapping("resourceFieldRef").isPresent()) {
      String resource = from.mapping("resourceFieldRef").get().text("resource").orElse("");
      unknown(name, ("resourceFieldRef " + resource).strip(), here, false);
      return;
    }
    boolean secret = from.mapping("secretKeyRef").isPresent();
    String kind = secret ? "Secret" : "ConfigMap";
    MappingNode reference = from.mapping(secret ? "secretKeyRef" : "configMapKeyRef").orElse(null);
    if (reference == null) {
      unknown(name, "valueFrom", here, false);
      return;
    }
    boolean optional = isOptional(reference);
    String resource = reference.text("name").orElse("");
    String key = reference.text("key").orElse("");
    Optional<SortedMap<String, ConfigData.Entry>> keys =
        data.of(kind, namespace, resource, reference, optional);
    ConfigData.Entry value = keys.map(map -> map.get(key)).orElse(null);
    if (value != null) {
      found.put(
          name,
          new Variable(
              value.text(),
              "",
              List.of(value.where(), here),
              secret || Secrets.isSecret(name, value.text())));
    } else if (keys.isPresent() && !optional) {
      data.missingKey(kind, resource, key, reference);
    } else if (keys.isEmpty()) {
      unknown(name, ParityPhrase.RESOURCE_KEY.text(kind, resource, key), here, secret);
    }
  }

  private void unknown(String name, String why, Location here, boolean secret) {
    found.put(name, new Variable("", why, List.of(here), secret));
  }

  private static boolean isOptional(MappingNode reference) {
    return reference.text("optional").filter("true"::equals).isPresent();
  }
}
