package dev.paws.terminal;

import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.app.port.ProgressDisplay;
import dev.paws.core.reconcile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Prints one line for each lasting change, for logs. Nothing is redrawn, and pulls and builds
 * report at most every few seconds.
 */
final class PlainDisplay implements ProgressDisplay {
  private static final long PROGRESS_PAUSE = Duration.ofSeconds(5).toNanos();

  /** States that are not printed, because the next line says more. */
  private static final Set<String> PASSING =
      Set.of("pending", "creating", "created", "starting", "waiting", "removing", "stopped");

  private final Consumer<String> log;
  private final LongSupplier nanos;
  private final long began;
  private final RunView view = new RunView(ContainerLine::name);
  private final Map<Integer, Long> said = new HashMap<>();

  PlainDisplay(Consumer<String> log, LongSupplier nanos) {
    this.log = log;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  @Override
  public synchronized void stepStarted(Step step) {
    view.begun(step, nanos.getAsLong()).ifPresent(this::say);
  }

  @Override
  public synchronized void progress(Step step, String part, String text, long done, long total) {
    long now = nanos.getAsLong();
    if (now - said.getOrDefault(step.id(), began) >= PROGRESS_PAUSE) {
      said.put(step.id(), now);
      log.accept(step.operation().text() + ": " + TransferProgress.text(part, text, done, total));
    }
  }

  @Override
  public synchronized void stepEnded(Step step, Duration took, Optional<String> failure) {
    view.ended(step, failure, nanos.getAsLong()).ifPresent(this::say);
  }

  @Override
  public synchronized void changed(List<ContainerLine> containers) {
    List<RunLine> news = new ArrayList<>(view.containers(containers, nanos.getAsLong()));
    news.removeIf(line -> PASSING.contains(line.state()));
    news.forEach(this::say);
  }

  private void say(RunLine line) {
    String detail = line.detail().lines().findFirst().orElse("");
    log.accept(line.name() + ": " + line.state() + (detail.isEmpty() ? "" : ", " + detail));
  }

  @Override
  public void close() {}
}
