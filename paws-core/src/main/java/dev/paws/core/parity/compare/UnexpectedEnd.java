package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.normal.Normal;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds containers that have ended with status 0 although their definition describes a service that
 * runs until it is stopped. Such an end looks like that of a completed task.
 */
final class UnexpectedEnd {
  private static final String CONDITION = "." + FieldPaths.CONDITION;
  private static final NormalValue DISABLED = Normal.text("NONE");

  private final ParityEnvironment defined;
  private final Set<String> completing = new HashSet<>();
  private final Set<String> needed = new HashSet<>();

  private UnexpectedEnd(ParityEnvironment defined) {
    this.defined = defined;
    for (ParityService service : defined.services()) {
      service.facts().values().stream()
          .filter(fact -> fact.path().startsWith(FieldPaths.DEPENDENCIES))
          .filter(fact -> fact.path().endsWith(CONDITION))
          .forEach(this::dependency);
    }
  }

  private void dependency(Fact condition) {
    String path = condition.path();
    String name =
        path.substring(FieldPaths.DEPENDENCIES.length(), path.length() - CONDITION.length());
    boolean completes = text(condition).equals("service_completed_successfully");
    (completes ? completing : needed).add(name);
  }

  /** Returns what runs, with each unexpected end as a fact that counts. */
  static ParityEnvironment stated(ParityEnvironment running, ParityEnvironment defined) {
    boolean ended =
        running.services().stream()
            .anyMatch(service -> service.facts().containsKey(RuntimePaths.STATE));
    if (!ended) {
      return running;
    }
    UnexpectedEnd end = new UnexpectedEnd(defined);
    return running.withServices(running.services().stream().map(end::stated).toList());
  }

  private ParityService stated(ParityService service) {
    Fact state = service.facts().get(RuntimePaths.STATE);
    if (state == null || !state.implied() || !shouldRun(service.name())) {
      return service;
    }
    SortedMap<String, Fact> facts = new TreeMap<>(service.facts());
    facts.put(RuntimePaths.STATE, state.withImplied(false));
    return service.withFacts(facts);
  }

  /**
   * Returns whether a service is meant to stay up: nobody waits for its end, and it publishes a
   * port, has a health check, is to be started again whenever it ends, or others need it.
   */
  private boolean shouldRun(String name) {
    ParityService service = defined.service(name).orElse(null);
    if (service == null || completing.contains(name)) {
      return false;
    }
    SortedMap<String, Fact> facts = service.facts();
    Fact restart = facts.get(LifecyclePaths.RESTART);
    boolean restarted =
        restart != null && Set.of("always", "unless-stopped").contains(text(restart));
    Fact test = facts.get(HealthPaths.TEST);
    boolean checked =
        test != null
            && !(test.value() instanceof NormalValue.Ordered words
                && words.items().contains(DISABLED));
    boolean reached =
        facts.keySet().stream()
            .anyMatch(
                path ->
                    path.startsWith(NetworkingPaths.PORTS) || path.equals(NetworkingPaths.EXPOSE));
    return restarted || checked || reached || needed.contains(name);
  }

  private static String text(Fact fact) {
    return String.valueOf(fact.value().plain());
  }
}
