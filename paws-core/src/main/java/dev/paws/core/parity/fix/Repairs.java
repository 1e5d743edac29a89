package dev.paws.core.parity.fix;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.fix.Repair.Setting;
import dev.paws.core.parity.source.compose.ComposeKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which differences an override file can fix, and how. Left to a person: what an override
 * file cannot take back (a variable, a mount), what would need files of the other environment,
 * secrets, and clusters of several services.
 */
public final class Repairs {
  /** Fields for which the other environment's value is not the right one here. */
  private static final Set<String> LEFT =
      Set.of(
          ContainerPaths.PROVIDER,
          ContainerPaths.MODELS,
          ContainerPaths.CREDENTIAL_SPEC,
          ContainerPaths.USE_API_SOCKET,
          NetworkingPaths.LINKS,
          NetworkingPaths.NETWORK_MODE,
          NetworkingPaths.DNS,
          NetworkingPaths.DNS_SEARCH,
          NetworkingPaths.DNS_OPT,
          ContainerPaths.RUNTIME,
          ContainerPaths.ISOLATION,
          LimitPaths.GPUS,
          StoragePaths.VOLUMES_FROM);

  /** Log drivers that every engine has; others need a service, or a plugin. */
  private static final Set<String> LOCAL_DRIVERS = Set.of("json-file", "local", "none");

  /** Options that the usual log drivers take; an engine refuses any other. */
  private static final Set<String> LOCAL_OPTIONS =
      Set.of(
          "max-size",
          "max-file",
          "compress",
          "labels",
          "labels-regex",
          "env",
          "env-regex",
          "tag",
          "mode",
          "max-buffer-size");

  private Repairs() {}

  /**
   * Returns the settings that fix a difference; empty if an override file cannot.
   *
   * @param source the environment that the file is for
   * @param service the source's service, if it has one of the difference's name
   * @param path the field
   * @param there the target's fact; empty if the target has none
   */
  public static List<Setting> settings(
      ParityEnvironment source,
      Optional<ParityService> service,
      String path,
      Optional<Fact> there) {
    boolean known = source.kind() == SourceKind.COMPOSE && service.isPresent();
    boolean elsewhere =
        there.filter(fact -> needsMachine(path, fact)).isPresent()
            || (path.startsWith(FieldPaths.LOGGING_OPTIONS)
                && !(logsLocally(service) && isLocalOption(path)));
    boolean hidden = there.filter(fact -> fact.secret() || masked(fact)).isPresent();
    if (!known || hidden || elsewhere || LEFT.contains(path)) {
      return List.of();
    }
    SortedMap<String, Fact> own = service.orElseThrow().facts();
    String subject = service.orElseThrow().name();
    List<Setting> settings = new ArrayList<>();
    for (Map.Entry<List<String>, String> entry : values(source, own, path, there).entrySet()) {
      List<String> keys = new ArrayList<>(List.of("services", YamlValue.text(subject)));
      keys.addAll(entry.getKey());
      settings.add(new Setting(keys, entry.getValue()));
    }
    return settings;
  }

  /** Returns whether a value needs something of the target's machines: a log driver, a profile. */
  private static boolean needsMachine(String path, Fact fact) {
    if (path.equals(FieldPaths.LOGGING_DRIVER)) {
      return !LOCAL_DRIVERS.contains(source(fact.value()));
    }
    return path.equals(SecurityPaths.SECURITY_OPT)
        && source(fact.value()).matches("(?s).*(apparmor|seccomp)[:=](?!unconfined).*");
  }

  /** Returns whether the local log driver takes the options of the usual ones. */
  private static boolean logsLocally(Optional<ParityService> service) {
    return service
        .map(it -> it.facts().get(FieldPaths.LOGGING_DRIVER))
        .filter(driver -> !LOCAL_DRIVERS.contains(source(driver.value())))
        .isEmpty();
  }

  private static boolean isLocalOption(String path) {
    return LOCAL_OPTIONS.contains(path.substring(FieldPaths.LOGGING_OPTIONS.length()));
  }

  private static boolean masked(Fact fact) {
    return source(fact.value()).contains(dev.paws.core.secret.Secrets.MASK);
  }

  private static String source(NormalValue value) {
    return String.valueOf(value.plain());
  }

  private static Map<List<String>, String> values(
      ParityEnvironment source, SortedMap<String, Fact> own, String path, Optional<Fact> there) {
    if (path.equals(FieldPaths.INSTANCES)) {
      return asWritten(
          own.get(path), List.of("scale"), List.of("deploy", "replicas"), value(there));
    }
    if (path.equals(ContainerPaths.IMAGE)) {
      boolean built = own.keySet().stream().anyMatch(it -> it.startsWith(FieldPaths.BUILD));
      return built || there.isEmpty()
          ? Map.of()
          : Map.of(List.of("image"), YamlValue.text(there.get().shown()));
    }
    Optional<List<String>> limit = ComposeKeys.limit(path);
    Optional<String> key = ComposeKeys.scalar(path);
    if (limit.isPresent()) {
      List<String> deployed = new ArrayList<>(List.of("deploy", "resources"));
      deployed.addAll(limit.get());
      return asWritten(own.get(path), key.map(List::of).orElse(deployed), deployed, stated(there));
    }
    if (key.isPresent()) {
      return one(List.of(key.get()), stated(there));
    }
    return byName(source, path, there);
  }

  private static Map<List<String>, String> byName(
      ParityEnvironment source, String path, Optional<Fact> there) {
    if (path.startsWith(FieldPaths.ENVIRONMENT)) {
      boolean text = there.filter(it -> it.value() instanceof NormalValue.Text).isPresent();
      String name = path.substring(FieldPaths.ENVIRONMENT.length());
      return text ? one(List.of("environment", YamlValue.text(name)), value(there)) : Map.of();
    }
    Optional<List<String>> named = ComposeKeys.named(path);
    if (named.isPresent()) {
      List<String> keys = List.of(named.get().get(0), YamlValue.text(named.get().get(1)));
      return there.isEmpty() ? Map.of() : one(keys, value(there));
    }
    if (path.equals(FieldPaths.LOGGING_DRIVER)) {
      return one(List.of("logging", "driver"), value(there));
    }
    if (path.startsWith(FieldPaths.LOGGING_OPTIONS)) {
      String name = YamlValue.text(path.substring(FieldPaths.LOGGING_OPTIONS.length()));
      return there.isEmpty() ? Map.of() : one(List.of("logging", "options", name), value(there));
    }
    if (path.equals(HealthPaths.CHECK) || path.startsWith(HealthPaths.CHECK + ".")) {
      return whole(List.of("healthcheck"), path.substring(HealthPaths.CHECK.length()), there);
    }
    if (path.startsWith(FieldPaths.DEPENDENCIES)) {
      String rest = path.substring(FieldPaths.DEPENDENCIES.length());
      String name =
          source.services().stream()
              .map(it -> it.name())
              .filter(it -> rest.equals(it) || rest.startsWith(it + "."))
              .findFirst()
              .orElse("");
      return name.isEmpty()
          ? Map.of()
          : whole(
              List.of("depends_on", YamlValue.text(name)), rest.substring(name.length()), there);
    }
    return Map.of();
  }

  /** Returns the settings for one part of a group ({@code .interval}), or for all of it. */
  private static Map<List<String>, String> whole(
      List<String> keys, String rest, Optional<Fact> there) {
    if (there.isEmpty()) {
      return Map.of();
    }
    if (!rest.isEmpty()) {
      return one(plus(keys, rest.substring(1)), value(there));
    }
    Map<List<String>, String> all = new LinkedHashMap<>();
    if (there.get().value() instanceof NormalValue.Named parts) {
      for (Map.Entry<String, NormalValue> part : parts.entries().entrySet()) {
        Optional<String> value = YamlValue.of(part.getValue());
        if (value.isEmpty()) {
          return Map.of();
        }
        all.put(plus(keys, part.getKey()), value.get());
      }
    }
    return all;
  }

  private static List<String> plus(List<String> keys, String key) {
    List<String> more = new ArrayList<>(keys);
    more.add(key);
    return more;
  }

  /**
   * Returns what the target states. A value that nobody stated there is removed here, which leaves
   * the same default.
   */
  private static Optional<String> stated(Optional<Fact> there) {
    return there.isEmpty() || there.get().implied() ? Optional.of(YamlValue.RESET) : value(there);
  }

  private static Optional<String> value(Optional<Fact> there) {
    return there.flatMap(fact -> YamlValue.of(fact.value()));
  }

  private static Map<List<String>, String> one(List<String> keys, Optional<String> value) {
    return value.map(it -> Map.of(keys, it)).orElse(Map.of());
  }

  /**
   * Returns the settings under the one of two keys that the files already use, because Compose
   * refuses two that differ.
   */
  private static Map<List<String>, String> asWritten(
      @Nullable Fact own, List<String> key, List<String> deployed, Optional<String> value) {
    String way = own == null ? "" : own.writtenAs();
    Map<List<String>, String> all = new LinkedHashMap<>();
    value.ifPresent(
        it -> {
          if (!way.equals(ComposeKeys.DEPLOY)) {
            all.put(key, it);
          }
          if (!way.isEmpty()) {
            all.put(deployed, it);
          }
        });
    return all;
  }
}
