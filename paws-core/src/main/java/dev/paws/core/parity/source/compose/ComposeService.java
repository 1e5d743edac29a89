package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.FieldPaths;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The facts of one service of a Compose project. */
final class ComposeService {
  private final String name;
  private final MappingNode node;
  private final SourceLocations trace;
  private final ProjectFiles files;
  private final FactCollector sheet = new FactCollector();

  ComposeService(String name, MappingNode node, SourceLocations trace, ProjectFiles files) {
    this.name = name;
    this.node = node;
    this.trace = trace;
    this.files = files;
  }

  SortedMap<String, Fact> facts() {
    Set<String> done = new HashSet<>(ServiceFields.TAKEN);
    for (ServiceFields.Field field : ServiceFields.SCALARS) {
      done.add(field.key());
      scalar(node, field.key(), field.path(), field.form());
    }
    for (ServiceFields.Field field : ServiceFields.MAPS) {
      done.add(field.key());
      node.mapping(field.key()).ifPresent(map -> pairs(map, field.path() + "."));
    }
    done.addAll(
        Set.of(
            "environment",
            "healthcheck",
            "depends_on",
            "logging",
            "extra_hosts",
            "ulimits",
            "deploy",
            "build",
            "ports",
            "networks",
            "volumes",
            "tmpfs",
            "devices",
            "configs",
            "secrets",
            "x-paws"));
    environment();
    SecurityOptions.read(node, files, trace, sheet);
    node.mapping("healthcheck").ifPresent(this::health);
    node.mapping("depends_on").ifPresent(this::dependencies);
    node.mapping("logging").ifPresent(this::logging);
    node.mapping("ulimits").ifPresent(this::ulimits);
    HostFacts.extra(node, "extra_hosts", "networking.extra_hosts.", trace, sheet);
    HostFacts.ports(node, trace, sheet);
    HostFacts.networks(node, trace, sheet);
    new Mounts(node, trace, files, sheet).all();
    node.mapping("build")
        .ifPresent(build -> new PlainFields(trace, sheet, files).walk(build, "build"));
    node.mapping("deploy").ifPresent(this::deploy);
    node.mapping("x-paws").ifPresent(this::extension);
    PlainFields rest = new PlainFields(trace, sheet, files);
    node.entries().keySet().stream()
        .filter(key -> !done.contains(key) && !key.startsWith("x-"))
        .forEach(key -> rest.leaf(node, key, key));
    implied();
    ways();
    return sheet.facts();
  }

  int instances() {
    return node.text("scale")
        .or(() -> node.mapping("deploy").flatMap(deploy -> deploy.text("replicas")))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  private void scalar(MappingNode map, String key, String path, ValueForm form) {
    Node value = map.get(key).orElse(null);
    if (value == null || (value instanceof ScalarNode scalar && scalar.isNull())) {
      return;
    }
    NormalValue normal = form.of(value);
    // sizes stand in the tree as bare numbers of bytes, which nobody reads
    String shown =
        normal instanceof NormalValue.Bytes bytes
            ? bytes.plain().toString()
            : ValueForm.shown(value);
    sheet.put(path, normal, shown, trace.of(map, key));
  }

  private void pairs(MappingNode map, String prefix) {
    map.entries()
        .forEach(
            (key, value) -> {
              String text = ValueForm.shown(value);
              sheet.put(
                  Fact.of(prefix + key, Normal.text(text), text, trace.of(map, key))
                      .withSecret(Secrets.isSecret(key, text)));
            });
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
              List<Location> where = trace.of(variables, key);
              boolean secret = !unset && Secrets.isSecret(key, text);
              // a variable that is taken away compares only with one that is set
              sheet.put(
                  Fact.of(FieldPaths.ENVIRONMENT + key, normal, text, where)
                      .withSecret(secret)
                      .withImplied(unset));
            });
  }

  private void health(MappingNode check) {
    String prefix = "health_check.check.";
    List<String> test = NodeLists.texts(check, "test");
    boolean off = check.text("disable").filter("true"::equals).isPresent();
    if (off || test.equals(List.of("NONE"))) {
      String key = off ? "disable" : "test";
      sheet.put(
          prefix + "test", Normal.ordered(List.of("NONE")), "switched off", trace.of(check, key));
      return;
    }
    if (!test.isEmpty()) {
      sheet.put(
          prefix + "test",
          Normal.test(test),
          ValueForm.shown(check.get("test").orElseThrow()),
          trace.of(check, "test"));
    }
    for (String key : List.of("interval", "timeout", "start_period", "start_interval")) {
      scalar(check, key, prefix + key, ValueForm.SPAN);
    }
    scalar(check, "retries", prefix + "retries", ValueForm.AMOUNT);
    if (!test.isEmpty()) {
      List<Location> where = trace.of(check, "test");
      sheet.imply(prefix + "interval", Normal.span("30s"), "30s (default)", where);
      sheet.imply(prefix + "timeout", Normal.span("30s"), "30s (default)", where);
      sheet.imply(prefix + "start_period", Normal.span("0s"), "0s (default)", where);
      sheet.imply(prefix + "start_interval", Normal.span("5s"), "5s (default)", where);
      sheet.imply(prefix + "retries", Normal.amount(3), "3 (default)", where);
    }
  }

  private void dependencies(MappingNode dependencies) {
    dependencies
        .entries()
        .forEach(
            (service, value) -> {
              String prefix = "dependencies." + service + ".";
              if (!(value instanceof MappingNode dependency)) {
                return;
              }
              List<Location> where = trace.of(dependencies, service);
              String condition = dependency.text("condition").orElse("service_started");
              sheet.put(
                  prefix + "condition",
                  Normal.text(condition),
                  condition,
                  dependency.get("condition").isPresent()
                      ? trace.of(dependency, "condition")
                      : where);
              scalar(dependency, "restart", prefix + "restart", ValueForm.FLAG);
              scalar(dependency, "required", prefix + "required", ValueForm.FLAG);
              sheet.imply(prefix + "restart", Normal.flag("false"), "false (default)", where);
              sheet.imply(prefix + "required", Normal.flag("true"), "true (default)", where);
            });
  }

  private void logging(MappingNode logging) {
    scalar(logging, "driver", "logging.driver", ValueForm.TEXT);
    logging.mapping("options").ifPresent(options -> pairs(options, "logging.options."));
  }

  /** One number is a soft and a hard limit at once. */
  private void ulimits(MappingNode limits) {
    limits
        .entries()
        .forEach(
            (limit, value) -> {
              String prefix = "resource_limits.ulimits." + limit + ".";
              boolean pair = value instanceof MappingNode;
              for (String kind : List.of("soft", "hard")) {
                String text =
                    value instanceof MappingNode map
                        ? map.text(kind).orElse("0")
                        : ValueForm.shown(value);
                List<Location> where =
                    pair ? trace.of((MappingNode) value, kind) : trace.of(limits, limit);
                sheet.put(prefix + kind, Normal.amount(text), text, where);
              }
            });
  }

  private void deploy(MappingNode deploy) {
    deploy
        .mapping("resources")
        .ifPresent(
            resources -> {
              for (ServiceFields.Field field : ServiceFields.LIMITS) {
                String[] keys = field.key().split("\\.", 2);
                resources
                    .mapping(keys[0])
                    .ifPresent(part -> scalar(part, keys[1], field.path(), field.form()));
              }
              PlainFields leaves = new PlainFields(trace, sheet, files);
              resources
                  .mapping("reservations")
                  .ifPresent(
                      part -> {
                        leaves.leaf(part, "devices", "resource_limits.devices");
                        leaves.leaf(part, "generic_resources", "resource_limits.generic_resources");
                      });
            });
    deploy.mapping("restart_policy").ifPresent(this::restart);
    PlainFields leaves = new PlainFields(trace, sheet, files);
    deploy.entries().keySet().stream()
        .filter(key -> !Set.of("resources", "restart_policy", "replicas").contains(key))
        .forEach(key -> leaves.leaf(deploy, key, "deploy." + key));
    boolean replicated = deploy.text("mode").filter("replicated"::equals).isPresent();
    if (replicated) {
      sheet.remove("deploy.mode"); // the default
    }
  }

  /**
   * How limits are written, for override files: where there is such a part of {@code deploy},
   * Compose wants the service's own key to say the same or nothing. A reservation of CPUs has no
   * key of the service's own, so all of them are written there.
   */
  private void ways() {
    Optional<MappingNode> resources =
        node.mapping("deploy").flatMap(deploy -> deploy.mapping("resources"));
    for (ServiceFields.Field field : ServiceFields.LIMITS) {
      String part = field.key().split("\\.", 2)[0];
      boolean own =
          ComposeKeys.scalar(field.path()).filter(it -> node.get(it).isPresent()).isPresent();
      boolean deployed = resources.flatMap(it -> it.mapping(part)).isPresent();
      if (deployed || (part.equals("reservations") && !own)) {
        sheet.writtenAs(field.path(), own ? ComposeKeys.BOTH : ComposeKeys.DEPLOY);
      }
    }
  }

  /** How the number of instances is written. */
  String instancesAs() {
    boolean scale = node.get("scale").isPresent();
    boolean deploy =
        node.mapping("deploy").filter(it -> it.get("replicas").isPresent()).isPresent();
    return !deploy ? "" : scale ? ComposeKeys.BOTH : ComposeKeys.DEPLOY;
  }

  private void restart(MappingNode policy) {
    String condition = policy.text("condition").orElse("any");
    String attempts =
        policy.text("max_attempts").filter(text -> !text.equals("0")).map(t -> ":" + t).orElse("");
    String restart =
        switch (condition) {
          case "none" -> "no";
          case "any" -> "always";
          default -> condition + attempts;
        };
    String key = policy.get("condition").isPresent() ? "condition" : "max_attempts";
    sheet.put("lifecycle.restart", Normal.text(restart), restart, trace.of(policy, key));
    scalar(policy, "delay", "lifecycle.restart_delay", ValueForm.SPAN);
    scalar(policy, "window", "lifecycle.restart_window", ValueForm.SPAN);
  }

  private void extension(MappingNode extension) {
    PlainFields leaves = new PlainFields(trace, sheet, files);
    leaves.leaf(extension, "endpoints", "health_check.endpoints");
    extension
        .mapping("expected_response")
        .ifPresent(response -> leaves.walk(response, "health_check.expected_response"));
    scalar(extension, "expected_startup", "health_check.expected_startup", ValueForm.SPAN);
  }

  /** What Compose or the engine takes where nothing is said. */
  private void implied() {
    for (ServiceFields.Field field : ServiceFields.SCALARS) {
      if (!field.fallback().equals("\0")) {
        String shown = field.fallback().isEmpty() ? "(default)" : field.fallback() + " (default)";
        sheet.imply(field.path(), field.form().of(field.fallback()), shown, List.of());
      }
    }
    sheet.imply("networking.hostname", Normal.text(name), name + " (default)", List.of());
    sheet.imply("logging.driver", Normal.text("json-file"), "json-file (default)", List.of());
    sheet.imply("resource_limits.cpu_reservation", Normal.amount(0), "0 (default)", List.of());
  }
}
