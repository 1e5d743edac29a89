package dev.paws.core.app.output;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Console;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.EngineException;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Finding;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.CappedFindings;
import dev.paws.core.report.Excerpt;
import dev.paws.core.report.Results;
import dev.paws.core.secret.SecretValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reports the result of a use case in the forms that its settings ask for. */
public final class Reporter {
  private static final long LARGEST_SOURCE = 4L << 20;

  private final CommonSettings settings;
  private final Ports ports;
  private final Console console;
  private Optional<String> project = Optional.empty();
  private final Map<String, List<String>> sources = new HashMap<>();
  private boolean reported;

  public Reporter(CommonSettings settings, Ports ports) {
    this.settings = settings;
    this.ports = ports;
    this.console = ports.console();
  }

  /** Sets the project of the result. */
  public void about(String project) {
    this.project = Optional.of(project);
  }

  /**
   * Runs the work and returns its result. A failure is a result too: it is written unless a result
   * was written before.
   *
   * @throws GoalFailure if the work throws it
   * @throws EngineException if the work throws it
   */
  public <T> T concluding(Supplier<T> work) {
    try {
      return work.get();
    } catch (GoalFailure e) {
      conclude(e, e);
      throw e;
    } catch (EngineException e) {
      conclude(Failures.of(e), e);
      throw e;
    }
  }

  private void conclude(GoalFailure failure, RuntimeException thrown) {
    if (reported) {
      return;
    }
    try {
      result(
          Results.failure(settings.environment(), project, String.valueOf(failure.getMessage())));
    } catch (GoalFailure second) {
      thrown.addSuppressed(second); // the first one is what a person has to know
    }
  }

  /** Writes the machine-readable result to the output file and, if asked, to standard output. */
  public void result(Map<String, @Nullable Object> tree) {
    document(tree);
  }

  /** Writes several results as one document: a single one as it is, several as a list. */
  public void results(List<Map<String, @Nullable Object>> parts) {
    document(parts.size() == 1 ? parts.get(0) : parts);
  }

  private void document(Object tree) {
    reported = true;
    boolean toOutput = settings.output().format() == Output.Format.JSON;
    if (settings.output().file().isEmpty() && !toOutput) {
      return;
    }
    String json = JsonWriter.pretty(console.hidden().inTree(tree));
    settings.output().file().ifPresent(file -> write(file, json));
    if (toOutput) {
      console.result(json);
    }
  }

  /** The result is written by other means, so that a failure must not replace it. */
  public void elsewhere() {
    reported = true;
  }

  /** Writes the result to standard output only, because the output file holds something else. */
  public void toOutput(Map<String, @Nullable Object> tree) {
    if (settings.output().format() == Output.Format.JSON) {
      console.result(JsonWriter.pretty(console.hidden().inTree(tree)));
    }
  }

  /**
   * Writes as {@link #result}. If that fails, warns and returns the failure instead of throwing it,
   * because the result itself matters more; empty if it was written.
   */
  public Optional<GoalFailure> tryResult(Map<String, @Nullable Object> tree) {
    try {
      result(tree);
      return Optional.empty();
    } catch (GoalFailure e) {
      console.warn(String.valueOf(e.getMessage()));
      return Optional.of(e);
    }
  }

  /**
   * Writes a result that is text: to the output file or, if there is none or it is asked for, to
   * standard output.
   */
  public void text(String text) {
    settings.output().file().ifPresent(file -> write(file, text));
    if (settings.output().file().isEmpty() || settings.output().format() == Output.Format.JSON) {
      console.result(text);
    }
  }

  /** Writes a file of this build. */
  public void write(Path file, String text) {
    write(file, text, ports.results()::write);
  }

  /** Writes a file of this build that only its owner may read. */
  public void writePrivate(Path file, String text) {
    write(file, text, ports.results()::writePrivate);
  }

  @FunctionalInterface
  private interface Writer {
    void write(Path file, String text) throws IOException;
  }

  private void write(Path file, String text, Writer writer) {
    try {
      writer.write(file, text);
    } catch (IOException e) {
      throw GoalFailure.tool(e, GoalMessage.CANNOT_WRITE, file, ports.results().reason(e));
    }
  }

  /** Hides these values in everything that is reported or written from now on. */
  public void hide(SecretValues secrets) {
    console.hide(secrets);
  }

  /** Returns a tree as one line of JSON, with secrets masked. */
  public String compact(Map<String, @Nullable Object> tree) {
    return JsonWriter.compact(console.hidden().inTree(tree)) + "\n";
  }

  /** Returns one line of JSON with a part whose secrets are masked already. */
  public String compact(
      Map<String, @Nullable Object> tree, String key, Map<String, @Nullable Object> part) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    if (console.hidden().inTree(tree) instanceof Map<?, ?> masked) {
      masked.forEach((name, value) -> whole.put(String.valueOf(name), value));
    }
    whole.put(key, part);
    return JsonWriter.compact(whole) + "\n";
  }

  /** Returns everything that is hidden. */
  public SecretValues hidden() {
    return console.hidden();
  }

  /** Prints all warnings. */
  public void warnings(List<Finding> findings) {
    List<Finding> warnings = findings.stream().filter(it -> !it.isError()).toList();
    CappedFindings.lines(warnings, this::shown).forEach(console::warn);
  }

  /** Prints all errors, and returns the failure that counts them. */
  public GoalFailure errors(List<Finding> findings, String where) {
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    CappedFindings.lines(errors, this::shown).forEach(console::error);
    String count =
        errors.size() == 1 ? GoalPhrase.ONE_ERROR.text() : GoalPhrase.ERRORS.text(errors.size());
    return GoalFailure.environment(GoalPhrase.LISTED_ABOVE.text(count, where));
  }

  private String shown(Finding finding) {
    return Excerpt.with(finding, file -> sources.computeIfAbsent(file, this::lines));
  }

  /**
   * Quotes YAML files only: a malformed line of an env file may be a secret that could not be
   * recognised.
   */
  private List<String> lines(String file) {
    if (!file.endsWith(".yaml") && !file.endsWith(".yml")) {
      return List.of();
    }
    try {
      Path path = settings.compose().baseDirectory().resolve(FilePaths.path(file));
      byte[] bytes = ports.files().read(path, LARGEST_SOURCE);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException | InvalidPathException e) {
      return List.of(); // the finding says where to look
    }
  }
}
