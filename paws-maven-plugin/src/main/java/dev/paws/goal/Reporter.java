package dev.paws.goal;

import dev.paws.core.engine.EngineException;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Finding;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.report.CappedFindings;
import dev.paws.core.report.Excerpt;
import dev.paws.core.report.Results;
import dev.paws.core.secret.SecretValues;
import dev.paws.files.ResultFiles;
import dev.paws.files.WriteFailures;
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

/** Says what a goal came to, in the forms that its settings ask for. */
public final class Reporter {
  private static final long LARGEST_SOURCE = 4L << 20;

  private final CommonSettings settings;
  private final Console console;
  private Optional<String> project = Optional.empty();
  private final Map<String, List<String>> sources = new HashMap<>();
  private boolean told;

  Reporter(CommonSettings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  /** What the result is about, once that is known. */
  void about(String project) {
    this.project = Optional.of(project);
  }

  /**
   * Runs what a goal does. A failure is a result too: where none has been told before, that one is.
   *
   * @throws GoalFailure as the work does
   * @throws EngineException as the work does
   */
  <T> T concluding(Supplier<T> work) {
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
    if (told) {
      return;
    }
    try {
      result(
          Results.failure(settings.environment(), project, String.valueOf(failure.getMessage())));
    } catch (GoalFailure second) {
      thrown.addSuppressed(second); // the first one is what a person has to know
    }
  }

  /** The machine-readable result, into the output file and, if asked, to standard output. */
  void result(Map<String, @Nullable Object> tree) {
    document(tree);
  }

  /** The same of several parts that are a result each: of one the part itself, else their list. */
  void results(List<Map<String, @Nullable Object>> parts) {
    document(parts.size() == 1 ? parts.get(0) : parts);
  }

  private void document(Object tree) {
    told = true;
    boolean toOutput = settings.format() == CommonSettings.Format.JSON;
    if (settings.outputFile().isEmpty() && !toOutput) {
      return;
    }
    String json = JsonWriter.pretty(console.hidden().inTree(tree));
    settings.outputFile().ifPresent(file -> write(file, json));
    if (toOutput) {
      console.result(json);
    }
  }

  /** The same of a goal whose output file is something else: to standard output only. */
  void toOutput(Map<String, @Nullable Object> tree) {
    if (settings.format() == CommonSettings.Format.JSON) {
      console.result(JsonWriter.pretty(console.hidden().inTree(tree)));
    }
  }

  /**
   * As {@link #result}, where what the goal came to matters more than that it cannot be written:
   * that is warned of, and given back.
   */
  Optional<GoalFailure> tryResult(Map<String, @Nullable Object> tree) {
    try {
      result(tree);
      return Optional.empty();
    } catch (GoalFailure e) {
      console.warn(String.valueOf(e.getMessage()));
      return Optional.of(e);
    }
  }

  /** A result that is its own text: into the output file, else (or if asked) to standard output. */
  void text(String text) {
    settings.outputFile().ifPresent(file -> write(file, text));
    if (settings.outputFile().isEmpty() || settings.format() == CommonSettings.Format.JSON) {
      console.result(text);
    }
  }

  /** Writes a file of this build. */
  void write(Path file, String text) {
    try {
      ResultFiles.write(file, text);
    } catch (IOException e) {
      throw GoalFailure.tool(e, GoalMessage.CANNOT_WRITE, file, WriteFailures.words(e));
    }
  }

  /** Nothing of these is said or written. */
  void hide(SecretValues secrets) {
    console.hide(secrets);
  }

  /** A tree as one line of JSON, without what must not be shown. */
  String compact(Map<String, @Nullable Object> tree) {
    return JsonWriter.compact(console.hidden().inTree(tree)) + "\n";
  }

  /** The same, with a part that hides by itself what must not be shown. */
  String compact(
      Map<String, @Nullable Object> tree, String key, Map<String, @Nullable Object> part) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    if (console.hidden().inTree(tree) instanceof Map<?, ?> masked) {
      masked.forEach((name, value) -> whole.put(String.valueOf(name), value));
    }
    whole.put(key, part);
    return JsonWriter.compact(whole) + "\n";
  }

  /** All that is hidden. */
  SecretValues hidden() {
    return console.hidden();
  }

  /** All warnings. */
  void warnings(List<Finding> findings) {
    List<Finding> warnings = findings.stream().filter(it -> !it.isError()).toList();
    CappedFindings.lines(warnings, this::shown).forEach(console::warn);
  }

  /** All errors, and the failure that counts them. */
  GoalFailure errors(List<Finding> findings, String where) {
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    CappedFindings.lines(errors, this::shown).forEach(console::error);
    String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
    return GoalFailure.environment(count + " in " + where + ", listed above");
  }

  private String shown(Finding finding) {
    return Excerpt.with(finding, file -> sources.computeIfAbsent(file, this::lines));
  }

  /** Of YAML files only: a broken line of an env file may be a secret that nobody could read. */
  private List<String> lines(String file) {
    if (!file.endsWith(".yaml") && !file.endsWith(".yml")) {
      return List.of();
    }
    try {
      Path path = settings.compose().baseDirectory().resolve(FilePaths.path(file));
      byte[] bytes = FileAccess.disk().read(path, LARGEST_SOURCE);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException | InvalidPathException e) {
      return List.of(); // the finding says where to look
    }
  }
}
