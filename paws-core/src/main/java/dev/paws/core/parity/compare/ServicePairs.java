package dev.paws.core.parity.compare;

import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServiceMapping;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.group.AliasPairs;
import dev.paws.core.parity.group.ClusterGroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Pairs the services that are compared with each other: first by mapping, then by name, then by
 * cluster, then by another name that both have.
 *
 * @param pairs in the order of the source
 * @param onlySource services without a counterpart in the target
 * @param onlyTarget services without a counterpart in the source
 * @param unused mappings that name no service of one side
 */
record ServicePairs(
    List<ServicePair> pairs,
    List<ParityService> onlySource,
    List<ParityService> onlyTarget,
    List<ServiceMapping> unused) {

  static ServicePairs of(DiffRequest request) {
    Map<String, ParityService> source = byName(request.source());
    Map<String, ParityService> target = byName(request.target());
    List<ServicePair> pairs = new ArrayList<>();
    List<ServiceMapping> unused = new ArrayList<>();
    for (ServiceMapping mapping : request.settings().mappings()) {
      List<ParityService> here = take(source, mapping.source());
      List<ParityService> there = take(target, mapping.target());
      if (here.isEmpty() || there.isEmpty()) {
        here.forEach(service -> source.put(service.name(), service));
        there.forEach(service -> target.put(service.name(), service));
        unused.add(mapping);
      } else {
        String name = here.size() == 1 ? here.get(0).name() : there.get(0).name();
        pairs.add(new ServicePair(name, here, there));
      }
    }
    for (String name : List.copyOf(source.keySet())) {
      if (target.containsKey(name)) {
        pairs.add(new ServicePair(name, take(source, List.of(name)), take(target, List.of(name))));
      }
    }
    for (BiFunction<List<ParityService>, List<ParityService>, List<ServicePair>> way :
        List.<BiFunction<List<ParityService>, List<ParityService>, List<ServicePair>>>of(
            ClusterGroups::match, AliasPairs::match)) {
      for (ServicePair found :
          way.apply(List.copyOf(source.values()), List.copyOf(target.values()))) {
        take(source, names(found.source()));
        take(target, names(found.target()));
        pairs.add(found);
      }
    }
    return new ServicePairs(
        pairs, List.copyOf(source.values()), List.copyOf(target.values()), unused);
  }

  private static Map<String, ParityService> byName(ParityEnvironment environment) {
    Map<String, ParityService> services = new LinkedHashMap<>();
    environment.services().forEach(service -> services.put(service.name(), service));
    return services;
  }

  private static List<String> names(List<ParityService> services) {
    return services.stream().map(ParityService::name).toList();
  }

  private static List<ParityService> take(Map<String, ParityService> from, List<String> names) {
    return names.stream()
        .map(from::remove)
        .flatMap(found -> Optional.ofNullable(found).stream())
        .toList();
  }
}
