package dev.paws.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.execute.ForceStop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondSignalTest {
  private final Map<String, Runnable> handlers = new LinkedHashMap<>();
  private final List<String> said = new ArrayList<>();
  private final ForceStop forceStop = new ForceStop();
  private long now;
  private final SecondSignal second =
      new SecondSignal(forceStop, (name, action) -> handlers.put(name, action) == null, () -> now);

  @Test
  void the_second_signal_of_either_kind_asks_for_haste() {
    second.listen(said::add);
    assertThat(handlers).containsOnlyKeys("INT", "TERM");
    assertThat(said).containsExactly(SecondSignal.FIRST);
    assertThat(forceStop.isAsked()).isFalse();

    now = 300_000_000;
    signal("TERM");
    signal("INT");

    assertThat(forceStop.isAsked()).isTrue();
    assertThat(said).containsExactly(SecondSignal.FIRST, SecondSignal.SECOND);
  }

  @Test
  void the_same_signal_come_twice_is_one() {
    second.listen(said::add);
    now = 299_999_999;
    signal("INT");

    assertThat(forceStop.isAsked()).isFalse();
    assertThat(said).containsExactly(SecondSignal.FIRST);
  }

  @Test
  void several_environments_listen_once() {
    second.listen(said::add);
    second.listen(said::add);

    assertThat(said).containsExactly(SecondSignal.FIRST);
  }

  @Test
  void nothing_is_promised_where_signals_cannot_be_heard() {
    new SecondSignal(forceStop, (name, action) -> false, () -> now).listen(said::add);

    assertThat(said).isEmpty();
  }

  @Test
  void the_jdk_refuses_a_signal_that_it_does_not_know() {
    assertThat(new JdkSignals().handle("NO_SUCH_SIGNAL", () -> {})).isFalse();
  }

  private void signal(String name) {
    Runnable handler = handlers.get(name);
    assertThat(handler).isNotNull();
    handler.run();
  }
}
