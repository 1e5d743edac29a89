package dev.paws.core.app.output;

import dev.paws.core.app.port.Console;
import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.app.port.ProgressDisplay;
import dev.paws.core.app.port.RunDisplay;
import dev.paws.core.execute.FailureCause;
import dev.paws.core.execute.InstanceProgress;
import dev.paws.core.finding.Position;
import dev.paws.core.health.Observation;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Step;
import dev.paws.core.report.FailureText;
import dev.paws.core.report.ProgressText;
import dev.paws.core.report.StatusText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts a run into words for a display. It masks secrets in the output of containers and builders,
 * and writes the begin and end of each operation to the debug log ({@code mvn -X}).
 */
public final class MaskingDisplay implements RunDisplay {
  private final ProgressDisplay display;
  private final Console console;
  private Duration slept = Duration.ZERO;

  /** Creates a display that also writes to the console's debug log. */
  public MaskingDisplay(ProgressDisplay display, Console console) {
    this.display = display;
    this.console = console;
  }

  @Override
  public void stepStarted(Step step) {
    console.debug(GoalPhrase.OPERATION_BEGINS.text(step.id(), step.operation().text()));
    display.stepStarted(step);
  }

  @Override
  public void progress(Step step, String part, String text, long done, long total) {
    display.progress(step, part, console.hidden().inText(text), done, total);
  }

  @Override
  public void stepEnded(Step step, Duration took, Optional<FailureCause> failure) {
    GoalPhrase end = failure.isPresent() ? GoalPhrase.OPERATION_FAILED : GoalPhrase.OPERATION_ENDED;
    console.debug(end.text(step.id(), StatusText.duration(took), step.operation().text()));
    display.stepEnded(step, took, failure.map(FailureText::of).map(console.hidden()::inText));
  }

  @Override
  public void slept(Duration duration) {
    slept = slept.plus(duration);
  }

  @Override
  public void changed(List<InstanceProgress> containers) {
    Map<String, Long> counts =
        containers.stream()
            .collect(Collectors.groupingBy(it -> it.instance().service(), Collectors.counting()));
    display.changed(
        containers.stream()
            .map(it -> line(it, counts.getOrDefault(it.instance().service(), 1L) > 1))
            .toList());
  }

  private ContainerLine line(InstanceProgress container, boolean several) {
    Instance instance = container.instance();
    return new ContainerLine(
        container.name(),
        several ? instance.service() + "-" + instance.number() : instance.service(),
        container.phase(),
        console.hidden().inText(ProgressText.detail(container)));
  }

  @Override
  public void observed(Instance instance, Observation observation) {
    display.observed(instance, observation.map(console.hidden()::inText));
  }

  @Override
  public void close() {
    display.close();
    if (!slept.isZero()) {
      console.warn(
          GoalMessage.MACHINE_SLEPT.at(Position.NONE, "", StatusText.duration(slept)).text());
    }
  }
}
