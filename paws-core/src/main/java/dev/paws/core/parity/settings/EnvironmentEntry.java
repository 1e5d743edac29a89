package dev.paws.core.parity.settings;

import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.parity.SourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code environments}; its keys decide which kind of source it is. */
final class EnvironmentEntry {
  private static final Set<String> KEYS = keys();

  private EnvironmentEntry() {}

  /** Returns where the environment is read from; empty, with a finding, if the entry is wrong. */
  static Optional<EnvironmentSpec> read(SettingsMapping entry) {
    entry.checked(ParityPhrase.ENVIRONMENT.text(), KEYS);
    List<EnvironmentSpec> specs = new ArrayList<>();
    for (SourceKind kind : SourceKind.values()) {
      if (entry.map().names().stream().anyMatch(keys(kind)::contains)) {
        spec(kind, entry).ifPresent(specs::add);
      }
    }
    boolean typo = !KEYS.containsAll(entry.map().names());
    if (specs.isEmpty() && typo) {
      return Optional.empty(); // the unknown key is a finding already
    }
    if (specs.size() != 1) {
      entry
          .findings()
          .add(
              ParityMessage.WRONG_VALUE.at(
                  entry.map().at(),
                  entry.path(),
                  specs.isEmpty()
                      ? ParityPhrase.NO_SOURCE.text()
                      : ParityPhrase.SEVERAL_SOURCES.text(),
                  ValuePhrase.ONE_KIND_OF_SOURCE.text()));
      return Optional.empty();
    }
    return Optional.of(specs.get(0));
  }

  private static Set<String> keys() {
    Set<String> all = new HashSet<>();
    for (SourceKind kind : SourceKind.values()) {
      all.addAll(keys(kind));
    }
    return Set.copyOf(all);
  }

  /** Returns the keys each of which makes an entry one of this kind. */
  private static Set<String> keys(SourceKind kind) {
    return switch (kind) {
      case COMPOSE ->
          Set.of("composeFiles", "envFiles", "profiles", "projectDirectory", "projectName");
      case ENGINE -> Set.of("engine", "certificates", "project");
      case SNAPSHOT -> Set.of("snapshot");
      case KUBERNETES -> Set.of("kubernetes", "values", "release");
      case CLUSTER -> Set.of("context", "namespace", "kubeconfig");
      case SWARM -> Set.of("stack");
    };
  }

  private static Optional<EnvironmentSpec> spec(SourceKind kind, SettingsMapping entry) {
    return switch (kind) {
      case COMPOSE ->
          Optional.of(
              new EnvironmentSpec.Compose(
                  entry.paths("composeFiles"),
                  entry.paths("envFiles"),
                  entry.texts("profiles"),
                  entry.path("projectDirectory"),
                  entry.text("projectName")));
      case ENGINE ->
          entry.map().names().contains("stack")
              ? Optional.empty() // the engine of a swarm
              : Optional.of(
                  new EnvironmentSpec.LiveEngine(
                      host(entry), entry.path("certificates"), entry.text("project")));
      case SWARM ->
          entry
              .text("stack")
              .map(
                  stack ->
                      new EnvironmentSpec.SwarmStack(
                          stack, host(entry), entry.path("certificates")));
      case SNAPSHOT -> entry.path("snapshot").map(EnvironmentSpec.Snapshot::new);
      case KUBERNETES ->
          entry
              .path("kubernetes")
              .map(
                  path ->
                      new EnvironmentSpec.Kubernetes(
                          path, entry.paths("values"), entry.text("release")));
      case CLUSTER ->
          Optional.of(
              new EnvironmentSpec.LiveCluster(
                  entry.text("context"), entry.text("namespace"), entry.path("kubeconfig")));
    };
  }

  private static Optional<String> host(SettingsMapping entry) {
    return entry.text("engine").filter(host -> !host.equals("default"));
  }
}
