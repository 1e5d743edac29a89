package dev.paws.core.parity.semantic;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Inconsistency;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Amount;
import dev.paws.core.parity.NormalValue.Span;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.SemanticPaths;
import dev.paws.core.parity.normal.Normal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds sizes, quorums and times of a cluster that contradict each other. */
final class ClusterChecks {
  private final ParityEnvironment environment;
  private final boolean inSource;
  private final List<Inconsistency> found;
  private final Set<String> reported = new HashSet<>();

  ClusterChecks(ParityEnvironment environment, boolean inSource, List<Inconsistency> found) {
    this.environment = environment;
    this.inSource = inSource;
    this.found = found;
  }

  void all() {
    etcd();
    sentinels();
    for (ParityService service : of(Role.PATRONI)) {
      patroni(service);
    }
  }

  private void etcd() {
    List<ParityService> members = of(Role.ETCD);
    int size = size(members);
    for (ParityService member : members) {
      number(member, "etcd.cluster_size")
          .filter(declared -> declared != size)
          .ifPresent(
              declared ->
                  report(
                      "etcd-size",
                      member,
                      "etcd.size",
                      parameter(member, "etcd.cluster_size"),
                      Normal.amount(size),
                      ParityPhrase.MEMBERS.text(size)));
      Optional<Duration> heartbeat = span(member, "etcd.heartbeat_interval");
      Optional<Duration> election = span(member, "etcd.election_timeout");
      if (heartbeat.isPresent()
          && election.isPresent()
          && election.get().compareTo(heartbeat.get().multipliedBy(5)) < 0) {
        report(
            "etcd-election",
            member,
            "etcd.election_timeout",
            parameter(member, "etcd.election_timeout"),
            new Span(heartbeat.get().multipliedBy(5)),
            ParityPhrase.FIVE_HEARTBEATS.text());
      }
    }
    if (!members.isEmpty() && size % 2 == 0) {
      even("etcd-even", members.get(0), "etcd.even", size);
    }
  }

  private void sentinels() {
    List<ParityService> members = of(Role.REDIS_SENTINEL);
    int size = size(members);
    int least = size / 2 + 1;
    for (ParityService member : members) {
      Integer quorum = number(member, "sentinel.quorum").orElse(null);
      Fact fact = member.facts().get(SemanticPaths.PARAMETERS + "sentinel.quorum");
      if (quorum == null || fact == null) {
        continue;
      }
      if (quorum > size) {
        report(
            "sentinel-quorum-too-high",
            member,
            "sentinel.quorum",
            fact,
            Normal.amount(least),
            ParityPhrase.SENTINELS.text(least, size));
      } else if (quorum < least) {
        report(
            "sentinel-quorum-too-low",
            member,
            "sentinel.quorum",
            fact,
            Normal.amount(least),
            ParityPhrase.AT_LEAST_SENTINELS.text(least, size));
      }
    }
    if (!members.isEmpty() && size % 2 == 0) {
      even("sentinel-even", members.get(0), "sentinel.even", size);
    }
  }

  /** Checks Patroni's own condition: ttl is at least loop_wait and twice retry_timeout. */
  private void patroni(ParityService service) {
    Optional<Duration> ttl = span(service, "patroni.ttl");
    Optional<Duration> wait = span(service, "patroni.loop_wait");
    Optional<Duration> retry = span(service, "patroni.retry_timeout");
    if (ttl.isEmpty() || wait.isEmpty() || retry.isEmpty()) {
      return;
    }
    Duration least = wait.get().plus(retry.get().multipliedBy(2));
    if (ttl.get().compareTo(least) < 0) {
      report(
          "patroni-ttl",
          service,
          "patroni.ttl",
          parameter(service, "patroni.ttl"),
          new Span(least),
          ParityPhrase.PATRONI_TTL.text(least.toSeconds()));
    }
  }

  private void even(String rule, ParityService member, String path, int size) {
    Fact actual =
        Fact.of(
            SemanticPaths.CONSISTENCY + path,
            Normal.amount(size),
            String.valueOf(size),
            place(member));
    report(rule, member, path, actual, Normal.amount(size + 1L), ParityPhrase.ODD_MEMBERS.text());
  }

  private static List<Location> place(ParityService member) {
    Fact instances = member.facts().get(FieldPaths.INSTANCES);
    return instances == null ? member.where() : instances.where();
  }

  /** Reports a contradiction once for all members that state it at the same place. */
  private void report(
      String rule,
      ParityService service,
      String path,
      Fact actual,
      NormalValue expected,
      String shown) {
    String full = SemanticPaths.CONSISTENCY + path;
    if (!reported.add(rule + actual.value() + actual.where())) {
      return;
    }
    found.add(
        new Inconsistency(
            rule,
            inSource,
            service.name(),
            Fact.of(full, expected, shown, List.of()),
            Fact.of(full, actual.value(), actual.shown(), actual.where())));
  }

  private List<ParityService> of(Role role) {
    return environment.services().stream().filter(service -> service.role() == role).toList();
  }

  private static int size(List<ParityService> members) {
    return members.stream().mapToInt(ParityService::instances).sum();
  }

  private static Fact parameter(ParityService service, String id) {
    return java.util.Objects.requireNonNull(service.facts().get(SemanticPaths.PARAMETERS + id));
  }

  private static Optional<Integer> number(ParityService service, String id) {
    Fact fact = service.facts().get(SemanticPaths.PARAMETERS + id);
    return fact != null && fact.value() instanceof Amount amount
        ? Optional.of(amount.number().intValue())
        : Optional.empty();
  }

  private static Optional<Duration> span(ParityService service, String id) {
    Fact fact = service.facts().get(SemanticPaths.PARAMETERS + id);
    return fact != null && fact.value() instanceof Span span
        ? Optional.of(span.duration())
        : Optional.empty();
  }
}
