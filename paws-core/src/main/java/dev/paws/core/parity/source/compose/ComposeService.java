package dev.paws.core.parity.source.compose;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Reads the facts of one service of a Compose project. */
final class ComposeService {
  private final String name;
  private final MappingNode node;
  private final SourceLocations locations;
  private final ProjectFiles files;
  private final FactCollector collector = new FactCollector();
  private final KeyFacts keys;

  ComposeService(String name, MappingNode node, SourceLocations locations, ProjectFiles files) {
    this.name = name;
    this.node = node;
    this.locations = locations;
    this.files = files;
    this.keys = new KeyFacts(locations, collector);
  }

  SortedMap<String, Fact> facts() {
    Set<String> done = new HashSet<>(ServiceFields.TAKEN);
    for (ServiceFields.Field field : ServiceFields.SCALARS) {
      done.add(field.key());
      keys.scalar(node, field.key(), field.path(), field.form());
    }
    for (ServiceFields.Field field : ServiceFields.MAPS) {
      done.add(field.key());
      node.mapping(field.key()).ifPresent(map -> keys.pairs(map, field.path()));
    }
    done.addAll(ServiceFields.APART);
    PlainFields plain = new PlainFields(locations, collector, files);
    HealthFacts health = new HealthFacts(locations, collector);
    environment();
    SecurityOptions.read(node, files, locations, collector);
    node.mapping("healthcheck").ifPresent(health::check);
    node.mapping("depends_on").ifPresent(this::dependencies);
    node.mapping("logging").ifPresent(this::logging);
    node.mapping("ulimits").ifPresent(this::ulimits);
    HostFacts.extra(node, "extra_hosts", NetworkingPaths.EXTRA_HOSTS, locations, collector);
    HostFacts.ports(node, locations, collector);
    HostFacts.networks(node, locations, collector);
    new Mounts(node, locations, files, collector).all();
    node.mapping("build").ifPresent(build -> plain.walk(build, FieldPaths.BUILD));
    DeployFacts deployment = new DeployFacts(node, locations, files, collector);
    deployment.put();
    node.mapping("x-paws").ifPresent(extension -> health.extension(extension, plain));
    node.entries().keySet().stream()
        .filter(key -> !done.contains(key) && !key.startsWith("x-"))
        .forEach(key -> plain.leaf(node, key, key));
    implied();
    deployment.noteHowLimitsAreWritten();
    return collector.facts();
  }

  private void environment() {
    MappingNode variables = node.mapping("environment").orElse(null);
    if (variables == null) {
      return;
    }
    variables
        .entries()
        .forEach(
            (key, value) -> {
              boolean unset = value instanceof ScalarNode scalar && scalar.isNull();
              String text = unset ? "(unset)" : ValueForm.shown(value);
              NormalValue normal = unset ? new NormalValue.Flag(false) : Normal.text(text);
              List<Location> where = locations.of(variables, key);
              boolean secret = !unset && Secrets.isSecret(key, text);
              // a variable that is unset compares only with one that is set
              collector.put(
                  Fact.of(FieldPaths.ENVIRONMENT + key, normal, text, where)
                      .withSecret(secret)
                      .withImplied(unset));
            });
  }

  private void dependencies(MappingNode dependencies) {
    dependencies
        .entries()
        .forEach(
            (service, value) -> {
              String prefix = FieldPaths.DEPENDENCIES + service + ".";
              if (!(value instanceof MappingNode dependency)) {
                return;
              }
              List<Location> where = locations.of(dependencies, service);
              String condition = dependency.text("condition").orElse("service_started");
              collector.put(
                  prefix + FieldPaths.CONDITION,
                  Normal.text(condition),
                  condition,
                  dependency.get("condition").isPresent()
                      ? locations.of(dependency, "condition")
                      : where);
              keys.scalar(dependency, "restart", prefix + FieldPaths.RESTART, ValueForm.FLAG);
              keys.scalar(dependency, "required", prefix + FieldPaths.REQUIRED, ValueForm.FLAG);
              collector.imply(
                  prefix + FieldPaths.RESTART,
                  Normal.flag("false"),
                  ParityPhrase.BY_DEFAULT.text("false"),
                  where);
              collector.imply(
                  prefix + FieldPaths.REQUIRED,
                  Normal.flag("true"),
                  ParityPhrase.BY_DEFAULT.text("true"),
                  where);
            });
  }

  private void logging(MappingNode logging) {
    keys.scalar(logging, "driver", FieldPaths.LOGGING_DRIVER, ValueForm.TEXT);
    logging
        .mapping("options")
        .ifPresent(options -> keys.pairs(options, FieldPaths.LOGGING_OPTIONS));
  }

  /** Adds the limits of a service; a single number is both the soft and the hard limit. */
  private void ulimits(MappingNode limits) {
    limits
        .entries()
        .forEach(
            (limit, value) -> {
              String prefix = LimitPaths.ULIMITS + limit + ".";
              MappingNode pair = value instanceof MappingNode map ? map : null;
              for (String kind : List.of(LimitPaths.SOFT, LimitPaths.HARD)) {
                String text = pair == null ? ValueForm.shown(value) : pair.text(kind).orElse("0");
                List<Location> where =
                    pair == null ? locations.of(limits, limit) : locations.of(pair, kind);
                collector.put(prefix + kind, Normal.amount(text), text, where);
              }
            });
  }

  /** Adds the defaults of Compose and the engine for fields that nobody stated. */
  private void implied() {
    for (ServiceFields.Field field : ServiceFields.SCALARS) {
      if (!field.fallback().equals("\0")) {
        String shown =
            field.fallback().isEmpty()
                ? ParityPhrase.DEFAULT.text()
                : ParityPhrase.BY_DEFAULT.text(field.fallback());
        collector.imply(field.path(), field.form().of(field.fallback()), shown, List.of());
      }
    }
    collector.imply(
        NetworkingPaths.HOSTNAME, Normal.text(name), ParityPhrase.BY_DEFAULT.text(name), List.of());
    collector.imply(
        FieldPaths.LOGGING_DRIVER,
        Normal.text("json-file"),
        ParityPhrase.BY_DEFAULT.text("json-file"),
        List.of());
    collector.imply(
        LimitPaths.CPU_RESERVATION, Normal.amount(0), ParityPhrase.BY_DEFAULT.text("0"), List.of());
  }
}
