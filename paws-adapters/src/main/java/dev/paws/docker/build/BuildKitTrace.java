package dev.paws.docker.build;

import dev.paws.core.engine.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the progress that the engine's BuildKit sends ({@code moby.buildkit.trace}): reports each
 * step once and each of its lines, and keeps the last lines of each step in case it fails.
 */
final class BuildKitTrace {
  private static final int LAST_LINES = 20;

  /** The text of a step: {@code [web 2/3] RUN make}. */
  private static final Pattern STEP = Pattern.compile("\\[\\s*((?:\\S+ +)?\\d+/\\d+)] (.*)");

  private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*m");

  /** A failed step, with its last lines. */
  record FailedStep(String name, String error, List<String> lastLines) {}

  private final Progress progress;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private Optional<Step> failed = Optional.empty();

  BuildKitTrace(Progress progress) {
    this.progress = progress;
  }

  /** Handles a status response; ignores one that cannot be read, because it only shows progress. */
  void status(byte[] response) {
    ProtobufMessage status;
    try {
      status = new ProtobufMessage(response);
      status.messages(1).forEach(this::vertex);
      status.messages(2).forEach(this::transfer);
      status.messages(3).forEach(this::log);
    } catch (IllegalArgumentException e) {
      // The result and the error come as separate messages.
    }
  }

  private void vertex(ProtobufMessage vertex) {
    Step step = steps.computeIfAbsent(vertex.text(1), any -> new Step());
    step.name = vertex.text(3);
    boolean cached = vertex.number(4) != 0;
    if ((vertex.has(5) || cached) && !step.reported) {
      step.reported = true;
      if (!step.name.startsWith("[internal]") && STEP.matcher(step.name).matches()) {
        progress.update(step.part(), step.name + (cached ? " (cached)" : ""), 0, 0);
      }
    }
    String error = vertex.text(7);
    if (!error.isEmpty() && !error.contains("context canceled")) {
      step.error = error;
      failed = failed.isEmpty() ? Optional.of(step) : failed;
    }
  }

  private void transfer(ProtobufMessage status) {
    if (status.number(5) > 0) {
      progress.update(status.text(1), status.text(3), status.number(4), status.number(5));
    }
  }

  private void log(ProtobufMessage log) {
    Step step = steps.computeIfAbsent(log.text(1), any -> new Step());
    String[] pieces = (step.begun.getOrDefault(log.number(3), "") + log.text(4)).split("\n", -1);
    for (int i = 0; i < pieces.length - 1; i++) {
      line(step, pieces[i]);
    }
    step.begun.put(log.number(3), pieces[pieces.length - 1]);
  }

  private void line(Step step, String text) {
    String plain = COLOURS.matcher(text).replaceAll("").stripTrailing();
    if (!plain.isBlank()) {
      step.add(plain);
      progress.update(step.part(), plain, 0, 0);
    }
  }

  /** Returns the step that failed first; empty if no step failed. */
  Optional<FailedStep> failedStep() {
    return failed.map(
        step -> {
          step.begun.values().forEach(rest -> line(step, rest));
          step.begun.clear();
          return new FailedStep(step.name, step.error, new ArrayList<>(step.last));
        });
  }

  private static final class Step {
    private final Deque<String> last = new ArrayDeque<>();
    private final Map<Long, String> begun = new HashMap<>();
    private String name = "";
    private String error = "";
    private boolean reported;

    /** Returns a text such as {@code web 2/3}. */
    String part() {
      Matcher words = STEP.matcher(name);
      return words.matches() ? words.group(1) : "";
    }

    void add(String line) {
      last.addLast(line);
      if (last.size() > LAST_LINES) {
        last.removeFirst();
      }
    }
  }
}
