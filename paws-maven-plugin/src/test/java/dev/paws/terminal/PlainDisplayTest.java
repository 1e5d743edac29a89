package dev.paws.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.execute.InstanceProgress.Phase;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlainDisplayTest {
  private final List<String> log = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();
  private final PlainDisplay display = new PlainDisplay(log::add, now::get);

  @Test
  void each_lasting_change_is_told_once() {
    show(Phase.PENDING, "");
    show(Phase.CREATING, "");
    show(Phase.STARTED, "");
    show(Phase.WAITING, "health check: refused");
    show(Phase.WAITING, "health check: starting");
    show(Phase.READY, "healthy (own probe)");
    show(Phase.READY, "healthy (own probe)");

    assertThat(log)
        .containsExactly("shop-web-1: started", "shop-web-1: ready, healthy (own probe)");
  }

  @Test
  void a_failure_is_told_in_one_line() {
    show(Phase.FAILED, "exited with 1\nlog");

    assertThat(log).containsExactly("shop-web-1: failed, exited with 1");
  }

  @Test
  void a_pull_says_something_every_few_seconds_at_most() {
    Step pull =
        new Step(1, new Operation.PullImage("web:1", Optional.empty()), "missing", List.of());
    display.stepStarted(pull);
    for (int second = 1; second <= 12; second++) {
      now.set(Duration.ofSeconds(second).toNanos());
      display.progress(pull, "layer", "Downloading", second * 1_000_000L, 20_000_000);
    }
    display.stepEnded(pull, Duration.ofSeconds(12), Optional.empty());

    assertThat(log)
        .containsExactly(
            "image web:1: pulling",
            "pull image web:1: layer Downloading 5/20 MB",
            "pull image web:1: layer Downloading 10/20 MB",
            "image web:1: pulled");
  }

  private void show(Phase phase, String detail) {
    display.changed(List.of(new ContainerLine("shop-web-1", "web", phase, detail)));
  }
}
