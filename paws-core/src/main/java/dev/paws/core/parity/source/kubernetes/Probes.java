package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads probes as a health check. Compose's health check corresponds to the readiness probe: others
 * wait for it, and it restarts nothing. Without one it is the startup probe, then the liveness
 * probe. The time that a startup probe allows, else the initial delay, is the start period.
 */
final class Probes {
  private static final String PREFIX = HealthPaths.CHECK + ".";
  private static final String STARTUP = "startupProbe";
  private static final List<String> KEYS = List.of("readinessProbe", STARTUP, "livenessProbe");

  /** Times of a probe that a health check can express. */
  private static final List<String> TIMES =
      List.of("periodSeconds", "timeoutSeconds", "failureThreshold");

  /** The API server's defaults. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "periodSeconds", "10",
          "timeoutSeconds", "1",
          "failureThreshold", "3",
          "successThreshold", "1",
          "initialDelaySeconds", "0",
          "terminationGracePeriodSeconds", "");

  private Probes() {}

  /** Returns the key of the probe that is the health check; empty if there is none. */
  static Optional<String> healthKey(MappingNode container) {
    return KEYS.stream().filter(key -> container.mapping(key).isPresent()).findFirst();
  }

  static void put(
      WorkloadContainer part, Map<String, Variable> variables, ManifestFactCollector collector) {
    MappingNode container = part.container();
    String key = healthKey(container).orElse("");
    MappingNode probe = container.mapping(key).orElse(null);
    if (probe == null) {
      return;
    }
    ProbeTest test = test(probe, container, key, variables);
    collector.put(PREFIX + "test", test.value(), test.shown(), test.where());
    collector.scalar(probe, "periodSeconds", PREFIX + "interval", Probes::seconds, "10");
    collector.scalar(probe, "timeoutSeconds", PREFIX + "timeout", Probes::seconds, "1");
    collector.scalar(probe, "failureThreshold", PREFIX + "retries", Normal::amount, "3");
    MappingNode startup = container.mapping(STARTUP).orElse(null);
    if (startup == null || key.equals(STARTUP)) {
      collector.scalar(probe, "initialDelaySeconds", PREFIX + "start_period", Probes::seconds, "0");
    } else {
      int period = ManifestTrees.number(startup, "periodSeconds").orElse(10);
      int tries = ManifestTrees.number(startup, "failureThreshold").orElse(3);
      int delay = ManifestTrees.number(startup, "initialDelaySeconds").orElse(0);
      String text = String.valueOf((long) period * tries + delay);
      collector.put(
          PREFIX + "start_period",
          seconds(text),
          ParityPhrase.OF_STARTUP_PROBE.text(text),
          ManifestTrees.at(container, STARTUP));
    }
    for (String each : KEYS) {
      container
          .mapping(each)
          .ifPresent(found -> rest(found, each, each.equals(key), startup != null, collector));
      container
          .mapping(each)
          .filter(found -> !each.equals(key))
          .map(found -> test(found, container, each, variables))
          .ifPresent(
              found ->
                  collector.put(own(each) + "test", found.value(), found.shown(), found.where()));
    }
    String role = ParityPhrase.HEALTH_CHECK.text();
    collector.put(own(key) + "role", Normal.text(role), role, ManifestTrees.at(container, key));
  }

  /** Adds the fields of a probe that a health check cannot express. */
  private static void rest(
      MappingNode probe,
      String key,
      boolean isHealth,
      boolean hasStartup,
      ManifestFactCollector collector) {
    for (Map.Entry<String, String> field : DEFAULTS.entrySet()) {
      String name = field.getKey();
      boolean mapped =
          isHealth
              ? TIMES.contains(name)
                  || (name.equals("initialDelaySeconds") && !(hasStartup && !key.equals(STARTUP)))
              : key.equals(STARTUP)
                  && List.of("periodSeconds", "failureThreshold", "initialDelaySeconds")
                      .contains(name);
      if (!mapped && probe.get(name).isPresent()) {
        collector.scalar(probe, name, own(key) + name, Normal::amount, field.getValue());
      }
    }
  }

  private static String own(String key) {
    return KubernetesPaths.CONTAINER + key + ".";
  }

  static NormalValue seconds(String text) {
    return text.matches("\\d{1,9}") ? Normal.span(text + "s") : Normal.text(text);
  }

  /** The test of a probe. */
  private record ProbeTest(NormalValue value, String shown, List<Location> where) {}

  private static ProbeTest test(
      MappingNode probe, MappingNode container, String key, Map<String, Variable> variables) {
    MappingNode exec = probe.mapping("exec").orElse(null);
    if (exec != null) {
      List<String> words = new ArrayList<>(List.of("CMD"));
      ManifestTrees.texts(exec, "command")
          .forEach(word -> words.add(Expansion.of(word, variables).text()));
      boolean shell =
          words.size() == 4 && words.get(1).matches("(/bin/)?sh") && words.get(2).equals("-c");
      List<String> normal = shell ? List.of("CMD-SHELL", words.get(3)) : words;
      return new ProbeTest(
          Normal.test(normal),
          String.join(" ", words.subList(1, words.size())),
          ManifestTrees.at(exec, "command"));
    }
    for (String kind : List.of("httpGet", "tcpSocket", "grpc")) {
      MappingNode test = probe.mapping(kind).orElse(null);
      if (test != null) {
        return test(kind, test, container, ManifestTrees.at(probe, kind));
      }
    }
    return new ProbeTest(
        Normal.ordered(List.of("NONE")), "nothing", ManifestTrees.at(container, key));
  }

  private static ProbeTest test(
      String kind, MappingNode test, MappingNode container, List<Location> where) {
    String port = ContainerPorts.number(container, test.text("port").orElse(""));
    String path = kind.equals("httpGet") ? test.text("path").orElse("/") : "";
    String scheme = test.text("scheme").orElse("HTTP").toLowerCase(java.util.Locale.ROOT);
    TreeMap<String, NormalValue> parts = new TreeMap<>();
    parts.put(HttpTest.KIND, Normal.text(kind.equals("httpGet") ? scheme : kind));
    parts.put(HttpTest.PORT, Normal.text(port));
    if (!path.isEmpty()) {
      parts.put(HttpTest.PATH, Normal.text(path.startsWith("/") ? path : "/" + path));
    }
    test.text("service")
        .filter(service -> !service.isEmpty()) // the API server's default
        .ifPresent(service -> parts.put("service", Normal.text(service)));
    if (!test.text("host").orElse("").isEmpty()) {
      parts.put("host", Normal.text(test.text("host").orElse("")));
    }
    String headers = test.get("httpHeaders").map(ValueForm::shown).orElse("");
    if (!headers.isEmpty()) {
      parts.put("headers", Normal.text(headers));
    }
    String shown = kind + " :" + port + path;
    return new ProbeTest(new Named(parts), shown, where);
  }
}
