package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimCalls;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FixedAddressTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void who_has_a_fixed_address_starts_before_who_could_take_it() {
    sim.engine.calls().takes("create p-fixed-1", 2000);
    Outcome outcome =
        sim.up(Stack.empty().service("any").service("fixed", it -> it.address("10.5.0.7")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(starts()).containsExactly("start p-fixed-1", "start p-any-1");
    assertThat(gap()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void what_it_depends_on_starts_first_all_the_same() {
    sim.up(
        Stack.empty()
            .service("any")
            .service("db")
            .service("fixed", it -> it.address("10.5.0.7").after("db")));

    assertThat(starts()).containsExactly("start p-db-1", "start p-fixed-1", "start p-any-1");
  }

  @Test
  void one_with_a_fixed_address_too_does_not_wait() {
    sim.image("a", Life.RUNS);
    sim.up(
        Stack.empty()
            .service("a", it -> it.address("10.5.0.8"))
            .service("b", it -> it.address("10.5.0.7")));

    assertThat(gap()).isLessThan(Duration.ofMillis(150));
  }

  private List<String> starts() {
    return sim.engine.calls().of("start").stream().map(SimCalls.Call::toString).toList();
  }

  private Duration gap() {
    List<SimCalls.Call> starts = sim.engine.calls().of("start");
    return starts.get(1).began().minus(starts.get(0).began());
  }
}
