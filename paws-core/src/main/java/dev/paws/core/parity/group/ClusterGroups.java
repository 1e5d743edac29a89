package dev.paws.core.parity.group;

import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.value.ImageReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the members of clusters. */
public final class ClusterGroups {
  private static final List<Role> CLUSTERED =
      List.of(Role.ETCD, Role.PATRONI, Role.REDIS_SENTINEL, Role.REDIS);

  /** What tells one member from another where no number does. */
  private static final Pattern MEMBER_WORD =
      Pattern.compile(
          "[-_.](?:[a-z]|primary|master|main|leader|replica|replicas|secondary|slave|follower"
              + "|standby)$");

  private ClusterGroups() {}

  /**
   * Returns pairs with a cluster on one side or both, among services without a counterpart of the
   * same name. Services whose names differ only by a number at the end come first ({@code etcd1},
   * {@code etcd2} and {@code etcd}). Then come those with a role of which each side has exactly one
   * cluster.
   */
  public static List<ServicePair> match(List<ParityService> source, List<ParityService> target) {
    List<ServicePair> pairs = new ArrayList<>();
    Set<ParityService> taken = new HashSet<>();
    Map<String, List<ParityService>> here = byStem(members(source));
    Map<String, List<ParityService>> there = byStem(members(target));
    here.forEach(
        (stem, mine) -> {
          List<ParityService> theirs = there.getOrDefault(stem, List.of());
          if (!theirs.isEmpty()
              && isCluster(mine, theirs)
              && runTheSame(mine)
              && runTheSame(theirs)) {
            pairs.add(pair(mine, theirs));
            taken.addAll(mine);
            taken.addAll(theirs);
          }
        });
    for (Role role : CLUSTERED) {
      List<ParityService> mine = free(source, role, taken);
      List<ParityService> theirs = free(target, role, taken);
      boolean clear = isOneGroup(mine) && isOneGroup(theirs);
      if (!mine.isEmpty() && !theirs.isEmpty() && clear && isCluster(mine, theirs)) {
        pairs.add(pair(mine, theirs));
        taken.addAll(mine);
        taken.addAll(theirs);
      }
    }
    return pairs;
  }

  /** Returns a service's name without the number of a member. */
  static String stem(String name) {
    String stem = name.replaceFirst("[-_.]?\\d+$", "");
    return stem.isEmpty() ? name : stem;
  }

  private static String family(String name) {
    return MEMBER_WORD.matcher(stem(name)).replaceFirst("");
  }

  private static Map<String, List<ParityService>> byStem(List<ParityService> services) {
    Map<String, List<ParityService>> groups = new LinkedHashMap<>();
    services.stream()
        .sorted(Comparator.comparing(ParityService::name))
        .forEach(
            service ->
                groups
                    .computeIfAbsent(stem(service.name()), key -> new ArrayList<>())
                    .add(service));
    return groups;
  }

  /**
   * Returns whether these services are a cluster. One on each side is none: only the user can
   * decide that they belong together.
   */
  private static boolean isCluster(List<ParityService> mine, List<ParityService> theirs) {
    return mine.size() > 1 || theirs.size() > 1;
  }

  private static List<ParityService> members(List<ParityService> services) {
    return services.stream().filter(ParityService::member).toList();
  }

  /**
   * Returns whether services run the same program: numbers at the end of names that run different
   * ones ({@code step1}, {@code step2}) do not count members.
   */
  private static boolean runTheSame(List<ParityService> services) {
    return services.stream().map(ParityService::role).distinct().count() == 1
        && services.stream().map(ClusterGroups::image).distinct().count() == 1;
  }

  private static String image(ParityService service) {
    Fact image = service.facts().get(ContainerPaths.IMAGE);
    return image == null ? "" : ImageReference.parse(image.shown()).repository();
  }

  private static boolean isOneGroup(List<ParityService> services) {
    return services.stream().map(service -> family(service.name())).distinct().count() == 1;
  }

  private static List<ParityService> free(
      List<ParityService> services, Role role, Set<ParityService> taken) {
    return services.stream()
        .filter(service -> service.role() == role && service.member())
        .filter(service -> !taken.contains(service))
        .sorted(Comparator.comparing(ParityService::name))
        .toList();
  }

  private static ServicePair pair(List<ParityService> mine, List<ParityService> theirs) {
    String name =
        mine.size() == 1
            ? mine.get(0).name()
            : theirs.size() == 1 ? theirs.get(0).name() : stem(mine.get(0).name());
    return new ServicePair(name, mine, theirs);
  }
}
