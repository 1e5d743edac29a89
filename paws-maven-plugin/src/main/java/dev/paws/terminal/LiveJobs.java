package dev.paws.terminal;

import dev.paws.core.app.port.JobsDisplay;
import dev.paws.core.message.PipelineRunPhrase;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows one line for each job, redrawn in place: its state, the step and the last line of its
 * output, and how long it has run. What failed jobs printed last is printed when they end.
 */
final class LiveJobs implements JobsDisplay {
  private static final int LAST_LINES = 20;

  private final Consumer<String> log;
  private final LongSupplier nanos;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final Painter painter;

  /** A job while it runs and after it. */
  private static final class Job {
    private final Deque<String> last = new ArrayDeque<>();
    private String state = "running";
    private String step = "";
    private RunLine.Stage stage = RunLine.Stage.ACTIVE;
    private long since;
  }

  /**
   * Creates a display.
   *
   * @param size asks the terminal for its size
   * @param log prints what failed jobs printed last, once the lines are gone
   */
  LiveJobs(PrintStream out, Supplier<Screen> size, LongSupplier nanos, Consumer<String> log) {
    this.log = log;
    this.nanos = nanos;
    this.painter =
        new Painter(
            out,
            size,
            nanos,
            screen -> Frame.of(lines(), nanos.getAsLong(), screen, Optional.empty()));
  }

  private List<RunLine> lines() {
    List<RunLine> lines = new ArrayList<>();
    jobs.forEach(
        (name, job) -> {
          String tail = job.last.isEmpty() ? "" : job.last.getLast();
          boolean quiet = tail.isEmpty() || tail.equals(job.step) || job.step.isEmpty();
          String detail =
              quiet ? job.step + (job.step.isEmpty() ? tail : "") : job.step + " | " + tail;
          boolean done = job.stage == RunLine.Stage.DONE;
          lines.add(new RunLine(name, job.state, done ? "" : detail, job.stage, job.since));
        });
    return lines;
  }

  private void update(String name, Consumer<Job> change) {
    painter.update(() -> change.accept(jobs.computeIfAbsent(name, it -> new Job())));
  }

  @Override
  public void began(String job) {
    update(job, it -> it.since = nanos.getAsLong());
  }

  @Override
  public void step(String job, String name) {
    update(job, it -> it.step = name);
  }

  @Override
  public void line(String job, String text) {
    update(
        job,
        it -> {
          it.last.addLast(text);
          if (it.last.size() > LAST_LINES) {
            it.last.removeFirst();
          }
        });
  }

  @Override
  public void ended(String job, String result, boolean green) {
    update(
        job,
        it -> {
          it.state = result;
          it.stage = green ? RunLine.Stage.DONE : RunLine.Stage.FAILED;
          if (!green) {
            it.last.forEach(line -> failures.add(PipelineRunPhrase.LINE.text(job, line)));
          }
        });
  }

  @Override
  public void close() {
    painter.close();
    failures.forEach(log);
    failures.clear();
  }
}
