package dev.paws.core.parity.group;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.value.ImageReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pairs services that have different names in the two environments but are known by a common one:
 * Kubernetes allows neither capitals nor underscores in names, Deployments are often called {@code
 * db-deployment}, and Services and labels have the name that Compose files use.
 */
public final class AliasPairs {
  /** Kinds that people append to a workload's name. */
  private static final Pattern KIND =
      Pattern.compile(
          "-(?:deployment|deploy|dep|statefulset|stateful-set|sts|daemonset|daemon-set|ds|pod|rc"
              + "|replicaset|rs|job|cronjob|service|svc|app|container)$");

  /** Labels that name an application, the most precise one first. */
  private static final List<String> LABELS =
      List.of(
          "io.kompose.service",
          "app.kubernetes.io/component",
          "app.kubernetes.io/name",
          "app",
          "k8s-app");

  /** One kind of names of a service, each with why it is a name of the service. */
  private interface Aliases {
    Map<String, String> of(ParityService service);
  }

  private AliasPairs() {}

  /**
   * Returns pairs of services that share a name of one kind which no other service on either side
   * has. Kinds are tried in this order: spelling, kind of workload, Services, labels, containers.
   *
   * @param source services without a counterpart
   * @param target services without a counterpart
   */
  public static List<ServicePair> match(List<ParityService> source, List<ParityService> target) {
    List<ServicePair> pairs = new ArrayList<>();
    Set<ParityService> taken = new HashSet<>();
    for (Aliases aliases :
        List.<Aliases>of(
            AliasPairs::spellings,
            AliasPairs::withoutKind,
            AliasPairs::services,
            AliasPairs::labels,
            AliasPairs::containers)) {
      Map<String, List<Alias>> here = byAlias(source, taken, aliases);
      Map<String, List<Alias>> there = byAlias(target, taken, aliases);
      here.forEach(
          (name, mine) -> {
            List<Alias> theirs = there.getOrDefault(name, List.of());
            if (mine.size() == 1
                && theirs.size() == 1
                && !taken.contains(mine.get(0).service())
                && !taken.contains(theirs.get(0).service())
                && mayBeSame(aliases, mine.get(0).service(), theirs.get(0).service())) {
              pairs.add(pair(mine.get(0), theirs.get(0)));
              taken.add(mine.get(0).service());
              taken.add(theirs.get(0).service());
            }
          });
    }
    return pairs;
  }

  private record Alias(ParityService service, String because) {}

  private static Map<String, List<Alias>> byAlias(
      List<ParityService> services, Set<ParityService> taken, Aliases aliases) {
    Map<String, List<Alias>> found = new LinkedHashMap<>();
    for (ParityService service : services) {
      if (taken.contains(service)) {
        continue;
      }
      Map<String, String> names = new LinkedHashMap<>(spellings(service));
      aliases.of(service).forEach(names::putIfAbsent);
      names.forEach(
          (name, because) ->
              found
                  .computeIfAbsent(name, key -> new ArrayList<>())
                  .add(new Alias(service, because)));
    }
    return found;
  }

  /** A container's name says little, so only one that runs the same image counts. */
  private static boolean mayBeSame(Aliases aliases, ParityService one, ParityService other) {
    boolean weak = aliases.of(one).containsValue(ParityPhrase.BY_CONTAINER.text());
    weak |= aliases.of(other).containsValue(ParityPhrase.BY_CONTAINER.text());
    return one.member() == other.member() && (!weak || image(one).equals(image(other)));
  }

  private static ServicePair pair(Alias mine, Alias theirs) {
    Set<String> because = new LinkedHashSet<>(List.of(mine.because(), theirs.because()));
    because.remove("");
    String reason =
        because.isEmpty() ? ParityPhrase.BY_SPELLING.text() : String.join(", ", because);
    return new ServicePair(
        mine.service().name(), List.of(mine.service()), List.of(theirs.service()), reason);
  }

  private static Map<String, String> spellings(ParityService service) {
    return Map.of(spelling(service.name()), "");
  }

  /** Returns a name as Kubernetes spells it. */
  private static String spelling(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
  }

  private static Map<String, String> withoutKind(ParityService service) {
    if (!isWorkload(service)) {
      return Map.of();
    }
    String name = spelling(service.name());
    String bare = KIND.matcher(name).replaceFirst("");
    return bare.equals(name) || bare.isEmpty()
        ? Map.of()
        : Map.of(bare, ParityPhrase.BY_KIND.text());
  }

  private static Map<String, String> services(ParityService service) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String path : service.facts().keySet()) {
      if (path.startsWith(KubernetesPaths.SERVICES)) {
        String name = path.substring(KubernetesPaths.SERVICES.length());
        names.put(spelling(name), ParityPhrase.BY_SERVICE.text(name));
        String bare = KIND.matcher(spelling(name)).replaceFirst("");
        names.putIfAbsent(bare, ParityPhrase.BY_SERVICE.text(name));
      }
    }
    return names;
  }

  private static Map<String, String> labels(ParityService service) {
    Map<String, String> names = new LinkedHashMap<>();
    if (!isWorkload(service) || !service.member()) {
      return names;
    }
    for (String label : LABELS) {
      Fact fact = service.facts().get(FieldPaths.LABELS + label);
      if (fact != null) {
        names.putIfAbsent(
            spelling(fact.shown()), ParityPhrase.BY_LABEL.text(label + ": " + fact.shown()));
      }
    }
    return names;
  }

  private static Map<String, String> containers(ParityService service) {
    Fact name = service.facts().get(KubernetesPaths.CONTAINER_NAME);
    return name == null
        ? Map.of()
        : Map.of(spelling(String.valueOf(name.value().plain())), ParityPhrase.BY_CONTAINER.text());
  }

  private static boolean isWorkload(ParityService service) {
    return service.facts().containsKey(KubernetesPaths.KIND);
  }

  private static String image(ParityService service) {
    Fact image = service.facts().get(ContainerPaths.IMAGE);
    return image == null ? "" : ImageReference.parse(image.shown()).repository();
  }
}
