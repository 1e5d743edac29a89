package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A port that a service publishes on the host.
 *
 * @param index its index in the service's list
 * @param publish the published port
 * @param candidates the port, or all ports of the range that the engine chooses from
 */
record PublishedPort(int index, Publish publish, List<HostPort> candidates) {
  /** The ports of a longer range are not checked one by one. */
  private static final int LONGEST_RANGE = 128;

  /** Network modes in which nothing is published. */
  private static final Set<String> UNPUBLISHED = Set.of("host", "none");

  boolean isRange() {
    return candidates.size() > 1;
  }

  HostPort first() {
    return candidates.get(0);
  }

  /** Returns the ports of the service that are fixed or chosen from a range. */
  static List<PublishedPort> of(DesiredService service) {
    if (service.replicas() == 0
        || service.container().network().mode().filter(UNPUBLISHED::contains).isPresent()) {
      return List.of();
    }
    List<PublishedPort> published = new ArrayList<>();
    List<Publish> ports = service.container().network().ports();
    for (int index = 0; index < ports.size(); index++) {
      Publish publish = ports.get(index);
      List<HostPort> candidates = candidates(publish);
      if (!candidates.isEmpty()) {
        published.add(new PublishedPort(index, publish, candidates));
      }
    }
    return published;
  }

  private static List<HostPort> candidates(Publish publish) {
    String[] range = publish.hostPort().split("-", 2);
    if (!range[0].matches("\\d{1,5}") || !range[range.length - 1].matches("\\d{1,5}")) {
      return List.of();
    }
    int from = Integer.parseInt(range[0]);
    int to = Math.min(Integer.parseInt(range[range.length - 1]), from + LONGEST_RANGE - 1);
    if (from == 0) {
      return List.of();
    }
    return IntStream.rangeClosed(from, to)
        .mapToObj(port -> new HostPort(publish.hostIp(), port, publish.protocol()))
        .toList();
  }
}
