package dev.paws.core.compose.dotenv;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.value.FileNames;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.VariableMessage;
import dev.paws.core.message.YamlMessage;
import dev.paws.core.yaml.NodeBudget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads env files from the file system. */
public final class EnvFiles {
  private static final long LIMIT = 4L << 20;

  /** The most characters of all files together; they fit into a heap of 256 MB. */
  private static final long ALL = 24L << 20;

  private final FileAccess files;
  private final FileNames names;
  private final ComposeVersion version;
  private final FindingCollector problems;
  private final NodeBudget budget;
  private final Map<Path, String> texts = new HashMap<>();
  private final Map<Path, Map<String, Variable>> constant = new HashMap<>();
  private long characters;
  private final Map<String, List<Variable>> seen = new HashMap<>();

  /**
   * Creates a reader of this file system that reports to these problems.
   *
   * @param budget what all values of the project may take
   */
  public EnvFiles(
      FileAccess files,
      FileNames names,
      ComposeVersion version,
      FindingCollector problems,
      NodeBudget budget) {
    this.files = files;
    this.names = names;
    this.version = version;
    this.problems = problems;
    this.budget = budget;
  }

  /**
   * Takes the variables that a service gets from the project's budget, each with its name; returns
   * false if they are too many, which is reported once.
   */
  public boolean affords(int variables, Position namedAt, String path) {
    return budget.affords(
        2 * variables,
        () -> problems.report(YamlMessage.TOO_MANY_NODES, namedAt, path, budget.limit()));
  }

  /** Returns every variable of every file that was read for interpolation, by name and in order. */
  public Map<String, List<Variable>> seen() {
    return seen;
  }

  /** A variable of an env file and where it was written. */
  public record Variable(String value, Position at) {}

  /**
   * Returns the variables of several files, where a later file wins. Expressions see the
   * environment's variables too, but those are not part of the result unless a file sets them.
   *
   * @param namedAt where the files are named; {@link Position#NONE} if not in a file
   * @param path the path in the model where the files are named; may be empty
   */
  public Map<String, String> merged(
      List<Path> paths, Map<String, String> environment, Position namedAt, String path) {
    Map<String, String> merged = new LinkedHashMap<>();
    for (Path file : paths) {
      Map<String, Variable> variables =
          read(FilePaths.text(file), Format.DOTENV, scope(environment, merged), namedAt, path);
      for (Map.Entry<String, Variable> variable : variables.entrySet()) {
        merged.put(variable.getKey(), variable.getValue().value());
        seen.computeIfAbsent(variable.getKey(), name -> new ArrayList<>()).add(variable.getValue());
      }
    }
    return merged;
  }

  private VariableScope scope(Map<String, String> environment, Map<String, String> earlier) {
    return version.has(Behaviour.OWN_LINES_BEFORE_EARLIER_FILES)
        ? new VariableScope(environment::get, earlier::get)
        : VariableScope.of(
            name -> {
              String outer = environment.get(name);
              return outer != null ? outer : earlier.get(name);
            });
  }

  /** How the values of a file are written. */
  public enum Format {
    /** With quotes, escapes and expressions. */
    DOTENV,
    /** As they are. */
    RAW
  }

  /** Returns the variables of one file; empty after a problem was reported. */
  public Map<String, Variable> read(
      String name, Format format, VariableScope scope, Position namedAt, String path) {
    Path file = FileNames.path(name);
    String shown = names.show(file);
    if (!FileNames.canBe(name)) {
      problems.report(ComposeMessage.NOT_A_FILE_NAME, namedAt, path, shown);
      return Map.of();
    }
    if (files.isDirectory(file)) {
      problems.report(VariableMessage.ENV_FILE_IS_DIRECTORY, namedAt, path, shown);
      return Map.of();
    }
    if (!files.isFile(file)) {
      problems.report(VariableMessage.ENV_FILE_MISSING, namedAt, path, shown);
      return Map.of();
    }
    Map<String, Variable> known = format == Format.RAW ? null : constant.get(file);
    if (known != null) {
      return known;
    }
    try {
      String text = text(file);
      Map<String, Variable> variables = new LinkedHashMap<>();
      Map<String, DotenvParser.Entry> entries =
          format == Format.RAW
              ? RawEnvFile.parse(text, scope)
              : DotenvParser.parse(text, version, scope);
      for (var entry : entries.entrySet()) {
        Position at = new Position(shown, entry.getValue().line(), 1);
        variables.put(entry.getKey(), new Variable(entry.getValue().value(), at));
      }
      if (format == Format.RAW) {
        return variables;
      }
      if (text.indexOf('$') < 0) { // its values do not depend on other variables
        constant.put(file, Collections.unmodifiableMap(variables));
      } else {
        count(text.length());
      }
      return variables;
    } catch (DotenvParser.Malformed e) {
      problems.report(
          VariableMessage.ENV_FILE_SYNTAX,
          new Position(shown, e.line(), 1),
          path,
          FindingCollector.reason(e));
    } catch (IOException e) {
      constant.put(file, Map.of()); // reported once, not for each service that names it
      problems.report(
          ComposeMessage.UNREADABLE,
          Position.ofFile(shown),
          path,
          shown,
          FindingCollector.reason(e));
    }
    return Map.of();
  }

  /** Returns the text of a file, which is read once. */
  private String text(Path file) throws IOException {
    String known = texts.get(file);
    if (known == null) {
      known = new String(files.read(file, LIMIT), StandardCharsets.UTF_8);
      count(known.length());
      texts.put(file, known);
    }
    return known;
  }

  /** Counts characters against the limit; a file with expressions counts again for each service. */
  private void count(int length) throws IOException {
    characters += length;
    if (characters > ALL) {
      throw new IOException(LoadPhrase.ENV_FILES_TOO_LARGE.text(ALL));
    }
  }

  /** Returns whether a file or directory exists at a path. */
  public boolean exists(Path file) {
    return files.isFile(file) || files.isDirectory(file);
  }
}
