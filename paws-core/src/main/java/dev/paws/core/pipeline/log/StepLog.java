package dev.paws.core.pipeline.log;

import dev.paws.core.message.PipelineRunPhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes the output of one step line by line, from both streams: carries out the workflow commands
 * in it and passes the rest on, masked. Used by several threads.
 */
public final class StepLog {
  /** GitHub keeps ten of a kind for each step. */
  private static final int MOST_ANNOTATIONS = 10;

  /** What a stopped log must not take for its end. */
  private static final Set<String> NAMES =
      Set.of(
          "add-mask",
          "add-matcher",
          "add-path",
          "debug",
          "echo",
          "endgroup",
          "error",
          "group",
          "notice",
          "remove-matcher",
          "save-state",
          "set-env",
          "set-output",
          "stop-commands",
          "warning");

  private final Masks masks;
  private final Consumer<String> display;
  private final Settings settings;
  private final List<Annotation> annotations = new ArrayList<>();
  private final Map<String, String> outputs = new LinkedHashMap<>();
  private final Map<String, String> state = new LinkedHashMap<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<String> folders = new ArrayList<>();
  private Optional<String> stopToken = Optional.empty();
  private boolean echoes;
  private boolean failed;

  /**
   * What the step's environment says about its log.
   *
   * @param debug whether debug messages are shown
   * @param unsecureCommands whether {@code set-env} and {@code add-path} are allowed
   */
  public record Settings(boolean debug, boolean unsecureCommands) {}

  /**
   * Creates the log of a step.
   *
   * @param display receives masked lines
   */
  public StepLog(Masks masks, Settings settings, Consumer<String> display) {
    this.masks = masks;
    this.settings = settings;
    this.display = display;
  }

  /** Takes a line that the step printed. */
  public synchronized void line(String line) {
    Optional<LogCommand> command = LogCommand.of(line);
    if (stopToken.isPresent()) {
      if (command.map(LogCommand::name).equals(stopToken)) {
        stopToken = Optional.empty();
      } else {
        show(line);
      }
    } else if (command.isPresent() && NAMES.contains(command.get().name())) {
      boolean mask = command.get().name().equals("add-mask");
      if (echoes && !mask) { // the value is no secret yet
        show(line);
      }
      carryOut(command.get(), line);
      if (echoes && mask) {
        show(line);
      }
    } else {
      show(line);
    }
  }

  private void carryOut(LogCommand command, String line) {
    String data = command.data();
    switch (command.name()) {
      case "add-mask" -> masks.add(data);
      case "group" -> show(PipelineRunPhrase.GROUP.text(data));
      case "debug" -> {
        if (settings.debug()) {
          show(PipelineRunPhrase.DEBUG.text(data));
        }
      }
      case "notice" -> annotate(Annotation.Type.NOTICE, command);
      case "warning" -> annotate(Annotation.Type.WARNING, command);
      case "error" -> annotate(Annotation.Type.ERROR, command);
      case "stop-commands" -> stop(data);
      case "echo" -> echoes = data.strip().equalsIgnoreCase("on");
      case "set-output" -> deprecated(command, outputs);
      case "save-state" -> deprecated(command, state);
      case "set-env" -> refusable(command, () -> deprecated(command, variables));
      case "add-path" -> refusable(command, () -> folders.add(data));
      case "endgroup", "remove-matcher" -> {}
      default -> show(line);
    }
  }

  private void stop(String token) {
    String end = token.strip().toLowerCase(Locale.ROOT);
    if (end.isEmpty() || NAMES.contains(end)) {
      problem(Annotation.Type.ERROR, PipelineRunPhrase.BAD_STOP_TOKEN.text(token));
      failed = true;
    } else {
      stopToken = Optional.of(end);
    }
  }

  private void deprecated(LogCommand command, Map<String, String> values) {
    Optional<String> name = command.property("name");
    if (name.isEmpty()) {
      problem(Annotation.Type.ERROR, PipelineRunPhrase.COMMAND_WITHOUT_NAME.text(command.name()));
      failed = true;
      return;
    }
    values.put(name.get(), command.data());
    problem(Annotation.Type.WARNING, PipelineRunPhrase.COMMAND_DEPRECATED.text(command.name()));
  }

  private void refusable(LogCommand command, Runnable work) {
    if (settings.unsecureCommands()) {
      work.run();
    } else {
      problem(Annotation.Type.ERROR, PipelineRunPhrase.COMMAND_DISABLED.text(command.name()));
      failed = true;
    }
  }

  private void annotate(Annotation.Type type, LogCommand command) {
    add(Annotation.of(type, command, masks));
    show(type.name().toLowerCase(Locale.ROOT) + ": " + command.data());
  }

  /** Notes what is wrong with the step itself, and shows it. */
  public synchronized void problem(Annotation.Type type, String message) {
    add(Annotation.of(type, masks.inText(message)));
    show(type.name().toLowerCase(Locale.ROOT) + ": " + message);
  }

  private void add(Annotation annotation) {
    long before = annotations.stream().filter(it -> it.type() == annotation.type()).count();
    if (before < MOST_ANNOTATIONS) {
      annotations.add(annotation);
    }
  }

  /** Shows a text of Paws, which is no command. */
  public synchronized void show(String text) {
    masks.inText(text).lines().forEach(display);
  }

  /** Returns the annotations, in their order. */
  public synchronized List<Annotation> annotations() {
    return List.copyOf(annotations);
  }

  /** Returns what {@code set-output} set. */
  public synchronized Map<String, String> outputs() {
    return new LinkedHashMap<>(outputs);
  }

  /** Returns what {@code save-state} saved. */
  public synchronized Map<String, String> state() {
    return new LinkedHashMap<>(state);
  }

  /** Returns what {@code set-env} set. */
  public synchronized Map<String, String> variables() {
    return new LinkedHashMap<>(variables);
  }

  /** Returns what {@code add-path} added. */
  public synchronized List<String> folders() {
    return List.copyOf(folders);
  }

  /** Returns whether a command fails the step, whatever its exit code. */
  public synchronized boolean hasFailed() {
    return failed;
  }
}
