package dev.paws.core.parity.source.snapshot;

import dev.paws.core.finding.Position;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResource;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.Sealing;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.secret.Secrets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes snapshots: an environment of an engine as JSON, version 1. It contains no
 * secret: a fact that is secret, or that holds one, is sealed.
 */
public final class SnapshotFile {
  private static final long VERSION = 1;

  private SnapshotFile() {}

  /** Returns the snapshot as a tree for JSON, with the key by which {@link #read} finds it. */
  public static Map<String, @Nullable Object> tree(ParityEnvironment environment) {
    return tree(environment, Sealing.newSalt());
  }

  /**
   * Returns the snapshot with a given salt. With the salt of the file that is replaced, equal
   * values keep equal seals.
   *
   * @param salt random, see {@link #salt}
   */
  public static Map<String, @Nullable Object> tree(ParityEnvironment environment, String salt) {
    FactWriter writer = new FactWriter(environment.secrets(), salt, new Sealing());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("snapshot_version", VERSION);
    tree.put("salt", salt);
    tree.put("environment", environment.name());
    tree.put("location", environment.location());
    tree.put("services", environment.services().stream().map(writer::service).toList());
    tree.put("volumes", environment.volumes().stream().map(writer::resource).toList());
    tree.put("networks", environment.networks().stream().map(writer::resource).toList());
    return tree;
  }

  /** Writes what is known of services and resources, with secrets sealed. */
  private record FactWriter(SecretValues secrets, String salt, Sealing sealing) {
    Map<String, Object> service(ParityService service) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("name", service.name());
      tree.put("type", service.type().value());
      tree.put("role", service.role().value());
      tree.put("instances", (long) service.instances());
      tree.put("facts", facts(service.facts()));
      return tree;
    }

    Map<String, Object> resource(ParityResource resource) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("name", resource.name());
      tree.put("facts", facts(resource.facts()));
      return tree;
    }

    private List<Object> facts(SortedMap<String, Fact> facts) {
      List<Object> list = new ArrayList<>();
      for (Fact fact : facts.values()) {
        String shown = secrets.inText(fact.shown());
        boolean hidden = fact.secret() || !shown.equals(fact.shown());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", fact.path());
        tree.put(
            "value",
            ValueCodec.tree(hidden ? sealing.seal(fact.value(), salt, fact.path()) : fact.value()));
        tree.put("shown", fact.secret() ? Secrets.MASK : shown);
        if (fact.secret()) {
          tree.put("secret", true);
        }
        if (fact.implied()) {
          tree.put("implied", true);
        }
        list.add(tree);
      }
      return list;
    }
  }

  /** Returns the salt of a snapshot; empty if it has none, as in older ones. */
  public static Optional<String> salt(String text) {
    try {
      JsonObject root = JsonReader.object(text);
      JsonObject tree = root.has("snapshot_version") ? root : root.object("parity");
      return Optional.of(tree.text("salt")).filter(salt -> !salt.isBlank());
    } catch (IOException e) {
      return Optional.empty(); // not a snapshot: it is replaced all the same
    }
  }

  /**
   * Reads a snapshot, also from the observed state that {@code paws:down} writes.
   *
   * @param name the name in reports
   * @param location the file, as the user would name it
   */
  public static SourceResult read(String name, String location, String text) {
    JsonObject root;
    try {
      root = JsonReader.object(text);
    } catch (IOException e) {
      return failed(location, ParityPhrase.NOT_JSON.text(String.valueOf(e.getMessage())));
    }
    JsonObject tree = root.has("snapshot_version") ? root : root.object("parity");
    if (!tree.has("snapshot_version")) {
      return failed(location, ParityPhrase.NOT_A_SNAPSHOT.text());
    }
    if (tree.number("snapshot_version") != VERSION) {
      return new SourceResult(
          Optional.empty(),
          List.of(
              ParityMessage.SNAPSHOT_VERSION.at(
                  Position.ofFile(location), "", tree.text("snapshot_version"), VERSION)));
    }
    try {
      return new SourceResult(Optional.of(environment(name, location, tree)), List.of());
    } catch (IllegalArgumentException e) {
      return failed(location, String.valueOf(e.getMessage()));
    }
  }

  private static SourceResult failed(String location, String why) {
    return new SourceResult(
        Optional.empty(),
        List.of(ParityMessage.UNREADABLE_SOURCE.at(Position.ofFile(location), "", location, why)));
  }

  private static ParityEnvironment environment(String name, String location, JsonObject tree) {
    List<Location> where = List.of(new Location(Position.ofFile(location), "snapshot"));
    List<ParityService> services = new ArrayList<>();
    for (JsonObject service : tree.objects("services")) {
      services.add(
          new ParityService(
              service.text("name"),
              DocumentedValue.parse(ServiceDefinition.Type.class, service.text("type"))
                  .orElse(ServiceDefinition.Type.APPLICATION),
              DocumentedValue.parse(ServiceDefinition.Role.class, service.text("role"))
                  .orElse(ServiceDefinition.Role.AUXILIARY),
              (int) service.number("instances"),
              facts(service, where),
              where));
    }
    return new ParityEnvironment(
        name,
        SourceKind.SNAPSHOT,
        location,
        services,
        resources(tree, "volumes", where),
        resources(tree, "networks", where),
        SecretValues.NONE);
  }

  private static List<ParityResource> resources(JsonObject tree, String key, List<Location> where) {
    return tree.objects(key).stream()
        .map(it -> new ParityResource(it.text("name"), facts(it, where), where))
        .toList();
  }

  private static SortedMap<String, Fact> facts(JsonObject owner, List<Location> where) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    for (JsonObject fact : owner.objects("facts")) {
      String path = fact.text("path");
      facts.put(
          path,
          Fact.of(path, ValueCodec.value(fact.object("value")), fact.text("shown"), where)
              .withSecret(fact.flag("secret"))
              .withImplied(fact.flag("implied")));
    }
    return facts;
  }
}
