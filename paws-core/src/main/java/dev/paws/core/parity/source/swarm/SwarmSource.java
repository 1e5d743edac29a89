package dev.paws.core.parity.source.swarm;

import dev.paws.core.finding.Position;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResource;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.field.LifecyclePaths;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What {@link SwarmCompose} describes, once it is read, as an environment of its own kind. */
public final class SwarmSource {
  private SwarmSource() {}

  /**
   * Returns the environment.
   *
   * @param described what the described Compose file was read as
   * @param location the stack and its engine, for people
   */
  public static ParityEnvironment of(ParityEnvironment described, String stack, String location) {
    return new ParityEnvironment(
        described.name(),
        SourceKind.SWARM,
        location,
        described.services().stream().map(it -> service(it, stack)).toList(),
        described.volumes().stream().map(it -> resource(it, stack)).toList(),
        described.networks().stream().map(it -> resource(it, stack)).toList(),
        described.secrets());
  }

  private static ParityService service(ParityService service, String stack) {
    List<Location> where = where(stack + "_" + service.name());
    SortedMap<String, Fact> facts = placed(service.facts(), where);
    // By default a swarm restarts every task that ends. Compose's "restart" has no such value.
    Fact restart = facts.get(LifecyclePaths.RESTART);
    if (restart == null || restart.implied()) {
      String shown = ParityPhrase.DEFAULT.text();
      facts.put(
          LifecyclePaths.RESTART,
          Fact.of(LifecyclePaths.RESTART, new NormalValue.Unknown(shown), shown, where));
    }
    return new ParityService(
        service.name(),
        service.type(),
        service.role(),
        service.instances(),
        facts,
        where,
        service.member());
  }

  private static ParityResource resource(ParityResource resource, String stack) {
    List<Location> where = where(stack + "_" + resource.name());
    return new ParityResource(resource.name(), placed(resource.facts(), where), where);
  }

  private static List<Location> where(String name) {
    return List.of(new Location(Position.NONE, ParityPhrase.IN_SWARM.text(name)));
  }

  /** A value of a swarm is in no file. */
  private static SortedMap<String, Fact> placed(
      SortedMap<String, Fact> facts, List<Location> where) {
    SortedMap<String, Fact> placed = new TreeMap<>();
    facts.forEach(
        (path, fact) ->
            placed.put(
                path,
                Fact.of(path, fact.value(), fact.shown(), where)
                    .withSecret(fact.secret())
                    .withImplied(fact.implied())));
    return placed;
  }
}
