package dev.paws.core.parity.group;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names by which services are reached in one environment, mapped to names that both sides
 * share.
 */
final class Names {
  /** No names. */
  static final Names NONE = new Names(Map.of());

  private static final Pattern PERSON =
      Pattern.compile(".*(USER|USERNAME|ROLE|DATABASE|DB_NAME|SCHEMA|DBNAME)$");

  private final Map<String, String> common;
  private final Pattern pattern;

  private Names(Map<String, String> common) {
    this.common = Map.copyOf(common);
    List<String> longest =
        common.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it))
            .map(Pattern::quote)
            .toList();
    String names = String.join("|", longest);
    // a pod of a StatefulSet is NAME-0.SERVICE.NAMESPACE.svc.cluster.local
    this.pattern =
        Pattern.compile(
            "(?<![\\w.-])("
                + names
                + ")(?:-\\d+)?(?:\\.(?:"
                + names
                + "))?(?:\\.[a-z0-9-]+(?=\\.svc))?(?:\\.svc(?:\\.cluster\\.local)?)?(?![\\w-])");
  }

  /** Returns the names of one side of the pairs. */
  static Names of(List<ServicePair> pairs, boolean source) {
    Map<String, String> common = new LinkedHashMap<>();
    for (ServicePair pair : pairs) {
      for (ParityService service : source ? pair.source() : pair.target()) {
        for (String name : names(service)) {
          common.putIfAbsent(name, "\u0001" + pair.name() + "\u0001");
        }
      }
    }
    return new Names(common);
  }

  boolean isEmpty() {
    return common.isEmpty();
  }

  /** Returns the text with each service under the shared name. */
  String withCommonNames(String text) {
    if (common.isEmpty()) {
      return text;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(common.getOrDefault(found.group(1), found.group())));
  }

  /** Returns whether a bare word is a user's or database's name rather than a service's. */
  static boolean isPerson(String path, String text) {
    return text.matches("[\\w-]+") && PERSON.matcher(path.toUpperCase(Locale.ROOT)).matches();
  }

  /** Returns the names by which a service is reached. */
  static Set<String> names(ParityService service) {
    Set<String> names = new LinkedHashSet<>();
    names.add(service.name());
    service
        .facts()
        .forEach(
            (path, fact) -> {
              if (path.startsWith(KubernetesPaths.SERVICES)) {
                names.add(path.substring(KubernetesPaths.SERVICES.length()));
              } else if (path.equals(NetworkingPaths.HOSTNAME)) {
                names.add(fact.shown());
              } else if (path.startsWith(NetworkingPaths.NETWORKS)
                  && path.endsWith("." + NetworkingPaths.ALIASES)) {
                names.addAll(texts(fact));
              }
            });
    return names.stream().filter(name -> name.matches("[\\w.-]+")).collect(Collectors.toSet());
  }

  private static Set<String> texts(Fact fact) {
    return fact.value() instanceof Unordered list
        ? list.items().stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .map(Text::text)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
