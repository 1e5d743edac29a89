package dev.paws.core.parity.fix;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.FieldPaths;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.SourceKind;
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
 * Decides which differences an override file can put right, and how. What an override file cannot
 * take back (a variable, a mount), what would need files of the other environment, secrets, and
 * clusters of several services are left to a person.
 */
public final class Repairs {
  private static final String CHECK = "health_check.check";
  private static final String DEPENDENCIES = "dependencies.";
  private static final String LOGGING = "logging.options.";

  /** Of these the other environment's word does not say what to do here. */
  private static final Set<String> LEFT =
      Set.of(
          "container.provider",
          "container.models",
          "container.credential_spec",
          "container.use_api_socket",
          "networking.links",
          "networking.network_mode",
          "resource_limits.gpus",
          "storage.volumes_from");

  private Repairs() {}

  /**
   * What an override file has to say; empty where it cannot put the difference right.
   *
   * @param source the environment that the file is for
   * @param service the source's service, if it has one of the difference's name
   * @param there the target's fact; empty where the target has none
   */
  public static List<Setting> settings(
      ParityEnvironment source,
      Optional<ParityService> service,
      String path,
      Optional<Fact> there) {
    boolean known = source.kind() == SourceKind.COMPOSE && service.isPresent();
    boolean hidden = there.filter(fact -> fact.secret() || masked(fact)).isPresent();
    if (!known || hidden || LEFT.contains(path)) {
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
    if (path.equals(FieldPaths.IMAGE)) {
      boolean built = own.keySet().stream().anyMatch(it -> it.startsWith("build"));
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
    if (path.equals("logging.driver")) {
      return one(List.of("logging", "driver"), value(there));
    }
    if (path.startsWith(LOGGING)) {
      String name = YamlValue.text(path.substring(LOGGING.length()));
      return there.isEmpty() ? Map.of() : one(List.of("logging", "options", name), value(there));
    }
    if (path.equals(CHECK) || path.startsWith(CHECK + ".")) {
      return whole(List.of("healthcheck"), path.substring(CHECK.length()), there);
    }
    if (path.startsWith(DEPENDENCIES)) {
      String rest = path.substring(DEPENDENCIES.length());
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

  /** A part of a whole ({@code .interval}), or all of it. */
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

  /** What nobody said there is taken away here, which leaves the same default. */
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
   * Of two ways to say the same, the one in which it is written here: Compose refuses two that
   * differ, and people want one.
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
