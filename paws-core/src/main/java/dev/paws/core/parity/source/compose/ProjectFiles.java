package dev.paws.core.parity.source.compose;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.source.ProjectPath;
import dev.paws.core.tree.MappingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the files that a project names. */
final class ProjectFiles {
  /** In bytes. A longer file is data, not configuration. */
  private static final long LONGEST = 1L << 20;

  /** In files. A larger folder is data or a program, not configuration. */
  private static final int MOST_FILES = 64;

  private final String folder;
  private final Map<String, String> environment;
  private final FileAccess files;

  ProjectFiles(ComposeProject project, FileAccess files) {
    this.folder = project.workingDirectory().toString().replace('\\', '/');
    this.environment = project.environment();
    this.files = files;
  }

  /** The content of a config or secret, and the key that provides it. */
  record Content(String key, String text) {}

  /** Returns a path on this machine relative to the project, equal in all checkouts. */
  String relative(String path) {
    return ProjectPath.relative(folder, path);
  }

  /** Returns a path in the form in which it is compared. */
  NormalValue place(String path) {
    return new NormalValue.Place(path, relative(path));
  }

  /** Returns the absolute form of a path that may be relative to the project's folder. */
  String absolute(String path) {
    return path.startsWith("/") ? path : folder + "/" + path;
  }

  /**
   * Returns the content of a file in the form of a ConfigMap: bytes that are not text are in
   * base64. Empty if it is not a file or cannot be read.
   */
  Optional<String> content(String file) {
    try {
      Path path = FilePaths.path(file);
      if (!path.isAbsolute() || !files.isFile(path)) {
        return Optional.empty();
      }
      byte[] bytes = files.read(path, LONGEST);
      String text = new String(bytes, StandardCharsets.UTF_8);
      boolean isText = text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0;
      return Optional.of(isText ? text : Base64.getEncoder().encodeToString(bytes));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // the caller that mounts it reports it
    }
  }

  /**
   * Returns the files directly in a folder by name, in the form of a ConfigMap; empty if it is no
   * folder, or if it holds more than a ConfigMap can.
   */
  SortedMap<String, String> folder(String folder) {
    SortedMap<String, String> contents = new TreeMap<>();
    long length = 0;
    try {
      Path path = FilePaths.path(folder);
      if (!path.isAbsolute() || !files.isDirectory(path)) {
        return contents;
      }
      for (Path child : files.children(path)) {
        String name = String.valueOf(child.getFileName());
        Optional<String> content = name.startsWith(".") ? Optional.empty() : content(child + "");
        length += content.map(String::length).orElse(0);
        if (contents.size() == MOST_FILES || length > LONGEST) {
          return new TreeMap<>();
        }
        content.ifPresent(text -> contents.put(name, text));
      }
      return contents;
    } catch (IOException | InvalidPathException e) {
      return new TreeMap<>(); // the caller that mounts it reports it
    }
  }

  /** Returns the content of a top-level config or secret; empty if it is not known. */
  Optional<Content> declared(MappingNode source) {
    return source
        .text("content")
        .map(text -> new Content("content", text))
        .or(
            () ->
                source
                    .text("environment")
                    .map(environment::get)
                    .map(text -> new Content("environment", text)))
        .or(
            () ->
                source.text("file").flatMap(this::content).map(text -> new Content("file", text)));
  }
}
