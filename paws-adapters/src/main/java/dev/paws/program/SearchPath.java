package dev.paws.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds programs in the folders of {@code PATH}. Empty and relative entries are ignored: they mean
 * the folder of the project, whose files must not run as programs of the user.
 */
public final class SearchPath {
  /** What Windows takes where {@code PATHEXT} is not set. */
  private static final String USUAL_ENDINGS = ".COM;.EXE;.BAT;.CMD";

  private SearchPath() {}

  /** Returns whether this machine runs Windows. */
  public static boolean onWindows() {
    return File.separatorChar == '\\';
  }

  /** Returns the first executable file of that name; empty if there is none. */
  public static Optional<Path> find(Map<String, String> environment, String program) {
    return find(environment, program, onWindows());
  }

  /**
   * Returns the first executable file of that name.
   *
   * @param windows whether to look as Windows does: the variable may be called {@code Path}, {@code
   *     ;} separates, and a name may lack one of the endings of {@code PATHEXT}
   */
  static Optional<Path> find(Map<String, String> environment, String program, boolean windows) {
    String folders = variable(environment, "PATH", windows);
    for (String folder : folders.split(windows ? ";" : ":", -1)) {
      for (String name : windows ? names(environment, program) : List.of(program)) {
        Optional<Path> file = absolute(folder).map(it -> it.resolve(name));
        if (file.filter(Files::isExecutable).filter(Files::isRegularFile).isPresent()) {
          return file;
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> names(Map<String, String> environment, String program) {
    String endings = variable(environment, "PATHEXT", true);
    List<String> names = new ArrayList<>();
    for (String ending : (endings.isBlank() ? USUAL_ENDINGS : endings).split(";", -1)) {
      boolean ends =
          program.regionMatches(
              true, program.length() - ending.length(), ending, 0, ending.length());
      if (ends && !ending.isBlank()) {
        return List.of(program);
      }
      names.add(program + ending.toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** Windows does not distinguish upper and lower case in names of variables. */
  private static String variable(Map<String, String> environment, String name, boolean windows) {
    if (!windows) {
      return environment.getOrDefault(name, "");
    }
    return environment.entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Optional<Path> absolute(String folder) {
    try {
      return Optional.of(Path.of(folder)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty(); // no folder can have that name
    }
  }
}
