package dev.paws.core.run.drill;

import dev.paws.core.cluster.Answer;
import dev.paws.core.cluster.Question;
import dev.paws.core.cluster.WriteAccess;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.execute.RunEvent;
import dev.paws.core.run.health.ClusterMembers.Member;
import dev.paws.core.run.health.MemberCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes numbers into a cluster while a drill goes on, one after the other, and remembers which
 * were acknowledged. Each write runs on another thread; everything else on the caller's.
 */
public final class AckWriter {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Engine engine;
  private final RunEnvironment environment;
  private final WriteAccess access;
  private final List<Member> members;
  private final Set<Integer> acknowledged = new TreeSet<>();
  private Set<String> unreachable = Set.of();
  private OptionalLong faultAt = OptionalLong.empty();
  private Optional<Member> last = Optional.empty();
  private boolean busy;
  private boolean accepted;
  private long nextAt;
  private int number;
  private int refused;

  /**
   * Creates a writer.
   *
   * @param members the members of one cluster
   */
  public AckWriter(
      Engine engine, RunEnvironment environment, WriteAccess access, List<Member> members) {
    this.engine = engine;
    this.environment = environment;
    this.access = access;
    this.members = List.copyOf(members);
  }

  /** Makes the cluster ready for writes. Returns why that failed. */
  public Optional<String> prepare() {
    String reason = "";
    for (Member member : members) {
      Optional<Question.Command> question = access.prepare(member.node());
      Answer answer = ask(member, question.orElseGet(() -> access.write(member.node(), 0)));
      if (access.isAcknowledged(answer)) {
        last = Optional.of(member);
        return Optional.empty();
      }
      reason = answer.text().strip();
    }
    return Optional.of(reason);
  }

  /** Begins the next write if it is due; to be called often. */
  public void tick() {
    long now = environment.now();
    if (busy || now < nextAt) {
      return;
    }
    busy = true;
    nextAt = now + PAUSE.toNanos();
    int mine = ++number;
    List<Member> order = order();
    environment.submit(
        () -> {
          Optional<Member> accepted = Optional.empty();
          try {
            accepted = write(order, mine);
          } finally {
            Optional<Member> result = accepted;
            environment.post(() -> ended(mine, now, result));
          }
        });
  }

  /** Returns the time at which the next write is due. */
  long nextAt() {
    return busy ? Long.MAX_VALUE : nextAt;
  }

  /** Returns the members that can be reached, the one that accepted the last write first. */
  private List<Member> order() {
    List<Member> order = new ArrayList<>();
    last.filter(this::isReachable).ifPresent(order::add);
    members.stream().filter(it -> isReachable(it) && !order.contains(it)).forEach(order::add);
    return order;
  }

  private boolean isReachable(Member member) {
    return !unreachable.contains(member.container().name());
  }

  private Optional<Member> write(List<Member> order, int value) {
    for (Member member : order) {
      if (access.isAcknowledged(ask(member, access.write(member.node(), value)))) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  private void ended(int value, long begun, Optional<Member> by) {
    busy = false;
    if (by.isEmpty()) {
      refused++;
    } else {
      acknowledged.add(value);
      last = by;
      accepted |= faultAt.isPresent() && begun >= faultAt.getAsLong();
    }
    tick();
  }

  private Answer ask(Member member, Question.Command question) {
    try {
      return MemberCommands.ask(engine, member.container(), question);
    } catch (EngineException e) {
      return Answer.none(e.failure().text());
    }
  }

  /**
   * Notes that the fault is there: from now on nobody reaches these containers, and the first
   * acknowledged write counts as a recovery.
   */
  public void faultIsThere(Set<String> containers) {
    unreachable = Set.copyOf(containers);
    faultAt = OptionalLong.of(environment.now());
  }

  /** Notes that all containers can be reached again. */
  public void faultIsOver() {
    unreachable = Set.of();
  }

  /** Returns whether no write that began after the fault was acknowledged yet. */
  boolean isAwaited() {
    return faultAt.isPresent() && !accepted;
  }

  /** Waits for the write that is under way, and begins no other. */
  public void finish() {
    nextAt = Long.MAX_VALUE;
    long until = environment.now() + LONGEST.toNanos();
    while (busy && environment.now() < until) {
      environment.await(until).ifPresent(RunEvent::handle);
    }
  }

  /** Returns how many writes were acknowledged. */
  public int acknowledged() {
    return acknowledged.size();
  }

  /** Returns how many writes were refused or not answered; they may be there or not. */
  public int refused() {
    return refused;
  }

  /** What is left of the acknowledged writes. */
  public record Survival(Optional<Set<Integer>> lost, String reason) {
    public Survival {
      lost = lost.map(TreeSet::new);
    }
  }

  /** Returns the acknowledged writes that are gone; empty with the reason if nobody can be read. */
  public Survival survival() {
    String reason = "";
    for (Member member : order()) {
      Answer answer = ask(member, access.read(member.node()));
      Optional<Set<Integer>> numbers = access.numbers(answer);
      if (numbers.isPresent()) {
        Set<Integer> lost = new TreeSet<>(acknowledged);
        lost.removeAll(numbers.get());
        return new Survival(Optional.of(lost), "");
      }
      reason = answer.text().strip();
    }
    return new Survival(Optional.empty(), reason);
  }

  /** Removes everything that was written. Returns why that failed. */
  public Optional<String> remove() {
    return removed(order(), member -> ask(member, access.remove(member.node())));
  }

  /**
   * Asks members until one has removed everything. A replica of Redis refuses with exit code 0.
   *
   * @return why none has; empty if one has
   */
  private static Optional<String> removed(List<Member> members, Function<Member, Answer> remove) {
    String reason = "";
    for (Member member : members) {
      Answer answer = remove.apply(member);
      if (answer.ok() && !answer.text().contains("READONLY")) {
        return Optional.empty();
      }
      reason = answer.text().strip();
    }
    return Optional.of(reason);
  }
}
