package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the facts of one container. */
final class PodContainerFacts {
  private final WorkloadContainer part;
  private final Cluster cluster;
  private final ConfigData data;
  private final ManifestFactCollector collector = new ManifestFactCollector();

  PodContainerFacts(WorkloadContainer part, Cluster cluster, ConfigData data) {
    this.part = part;
    this.cluster = cluster;
    this.data = data;
  }

  ManifestFactCollector collector() {
    MappingNode container = part.container();
    Map<String, Variable> variables = Variables.of(part, cluster, data);
    image(container);
    words(container, "command", ContainerPaths.ENTRYPOINT, variables);
    words(container, "args", ContainerPaths.COMMAND, variables);
    collector.scalar(container, "workingDir", ContainerPaths.WORKING_DIR, Normal::text, "");
    collector.scalar(container, "tty", ContainerPaths.TTY, Normal::flag, "false");
    collector.scalar(container, "stdin", ContainerPaths.STDIN_OPEN, Normal::flag, "false");
    variables.forEach(this::variable);
    Probes.put(part, variables, collector);
    Resources.put(container, cluster.problems(), collector);
    SecurityContexts.put(part, collector);
    new PodMounts(part, data, collector).put();
    new Exposure(part, cluster, collector).put();
    pod();
    hooks(container);
    UnmappedFields.put(part, collector);
    if (part.kind() == WorkloadContainer.Kind.MAIN) {
      PodPolicies.put(part, cluster, collector);
    }
    return collector;
  }

  private void image(MappingNode container) {
    String image = container.text("image").orElse("");
    if (image.isEmpty()) {
      return;
    }
    collector.put(
        ContainerPaths.IMAGE,
        Normal.text(Normal.image(image)),
        image,
        ManifestTrees.at(container, "image"));
    boolean latest = Normal.image(image).endsWith(":latest");
    collector.scalar(
        container,
        "imagePullPolicy",
        LifecyclePaths.PULL_POLICY,
        text ->
            Normal.text(
                switch (text) {
                  case "Always" -> "always";
                  case "Never" -> "never";
                  default -> "missing";
                }),
        latest ? "Always" : "IfNotPresent");
  }

  private void words(
      MappingNode container, String key, String path, Map<String, Variable> variables) {
    List<String> written = ManifestTrees.texts(container, key);
    if (written.isEmpty()) {
      return;
    }
    List<NormalValue> words = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    boolean secret = false;
    for (String word : written) {
      Expansion.Expanded expanded = Expansion.of(word, variables);
      boolean known = expanded.unknown().isEmpty();
      words.add(known ? Normal.text(expanded.text()) : new NormalValue.Unknown(expanded.text()));
      if (!known) {
        unknown.add(words.size() + ": " + expanded.text());
      }
      shown.add(expanded.text());
      secret |= expanded.secret();
    }
    List<Location> where = ManifestTrees.at(container, key);
    collector.put(
        Fact.of(path, new Ordered(words), String.join(" ", shown), where).withSecret(secret));
    if (!unknown.isEmpty()) {
      // only the cluster knows the result; two sets of manifests are compared as written
      collector.put(
          Fact.of(
                  KubernetesPaths.CONTAINER + key,
                  Normal.ordered(unknown),
                  String.join(", ", unknown),
                  where)
              .withSecret(secret));
    }
  }

  private void variable(String name, Variable variable) {
    NormalValue value =
        variable.isKnown()
            ? Normal.text(variable.text())
            : new NormalValue.Unknown(variable.unknown());
    String shown = variable.isKnown() ? variable.text() : "(" + variable.unknown() + ")";
    collector.put(
        Fact.of(FieldPaths.ENVIRONMENT + name, value, shown, variable.where())
            .withSecret(variable.secret()));
    if (!variable.isKnown()) {
      String from = variable.unknown() + (variable.text().isEmpty() ? "" : ": " + variable.text());
      collector.put(
          Fact.of(KubernetesPaths.VALUE_FROM + name, Normal.text(from), from, variable.where())
              .withSecret(variable.secret() && !variable.text().isEmpty()));
    }
  }

  private void pod() {
    MappingNode spec = part.podSpec();
    boolean batch = part.workload().kind().endsWith("Job");
    String fallback =
        part.kind() == WorkloadContainer.Kind.INIT ? "OnFailure" : batch ? "" : "Always";
    if (part.kind() == WorkloadContainer.Kind.MAIN
        || part.kind() == WorkloadContainer.Kind.SIDECAR) {
      spec.text("restartPolicy")
          .ifPresent(
              policy ->
                  collector.put(
                      LifecyclePaths.RESTART,
                      restart(policy),
                      word(policy),
                      ManifestTrees.at(spec, "restartPolicy")));
    }
    if (!fallback.isEmpty() && !collector.facts().containsKey(LifecyclePaths.RESTART)) {
      collector.put(
          LifecyclePaths.RESTART,
          restart(fallback),
          ParityPhrase.BY_DEFAULT.text(word(fallback)),
          ManifestTrees.at(part.workload().root(), "kind"));
    }
    collector.scalar(
        spec,
        "terminationGracePeriodSeconds",
        LifecyclePaths.STOP_GRACE_PERIOD,
        Probes::seconds,
        "30");
    host(spec, "hostNetwork", NetworkingPaths.NETWORK_MODE);
    host(spec, "hostPID", SecurityPaths.PID);
    host(spec, "hostIPC", SecurityPaths.IPC);
    for (MappingNode alias : ManifestTrees.mappings(spec, "hostAliases")) {
      String address = alias.text("ip").orElse("");
      for (String name : ManifestTrees.texts(alias, "hostnames")) {
        collector.put(
            NetworkingPaths.EXTRA_HOSTS + name,
            Normal.unordered(List.of(address)),
            address,
            ManifestTrees.at(alias, "ip"));
      }
    }
    spec.mapping("dnsConfig")
        .ifPresent(
            dns -> {
              list(dns, "nameservers", NetworkingPaths.DNS);
              list(dns, "searches", NetworkingPaths.DNS_SEARCH);
            });
    String labels = FieldPaths.LABELS;
    Manifest.labels(part.pod())
        .forEach(
            (name, value) ->
                collector.put(
                    Fact.of(
                            labels + name,
                            Normal.text(value),
                            value,
                            ManifestTrees.at(part.pod(), "metadata"))
                        .withImplied(ToolMarks.isLabel(name))));
  }

  private void list(MappingNode map, String key, String path) {
    List<String> items = ManifestTrees.texts(map, key);
    if (!items.isEmpty()) {
      collector.put(
          path, Normal.ordered(items), String.join(", ", items), ManifestTrees.at(map, key));
    }
  }

  private void host(MappingNode spec, String key, String path) {
    if (spec.text(key).filter("true"::equals).isPresent()) {
      collector.put(path, Normal.text("host"), "host", ManifestTrees.at(spec, key));
    }
  }

  private static NormalValue restart(String text) {
    return Normal.text(word(text));
  }

  /** Returns Compose's name for a restart policy. */
  private static String word(String policy) {
    return switch (policy) {
      case "Never" -> "no";
      case "OnFailure" -> "on-failure";
      default -> "always";
    };
  }

  private void hooks(MappingNode container) {
    MappingNode lifecycle = container.mapping("lifecycle").orElse(null);
    if (lifecycle == null) {
      return;
    }
    collector.scalar(lifecycle, "stopSignal", LifecyclePaths.STOP_SIGNAL, Normal::signal, "");
    for (String[] hook : new String[][] {{"postStart", "post_start"}, {"preStop", "pre_stop"}}) {
      MappingNode found = lifecycle.mapping(hook[0]).orElse(null);
      if (found == null) {
        continue;
      }
      List<String> command =
          found.mapping("exec").map(exec -> ManifestTrees.texts(exec, "command")).orElse(List.of());
      NormalValue value =
          command.isEmpty()
              ? ManifestTrees.normal(found)
              : new Named(new TreeMap<>(Map.of("command", Normal.ordered(command))));
      List<Location> where = ManifestTrees.at(lifecycle, hook[0]);
      String shown = command.isEmpty() ? ValueForm.shown(found) : String.join(" ", command);
      collector.put(LifecyclePaths.ALL + hook[1], new Ordered(List.of(value)), shown, where);
    }
  }
}
