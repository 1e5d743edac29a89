package dev.paws.pipeline;

import dev.paws.core.pipeline.port.SourceTree;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A working tree on the disk, asked by the user's {@code git}. */
public final class GitSourceTree implements SourceTree {
  private static final String NO_COMMIT = "0".repeat(40);
  private static final Set<String> NOT_SOURCES = Set.of("target", ".paws", ".git");

  private final Path folder;
  private final boolean isRepository;

  /** Creates the tree of a folder. */
  public GitSourceTree(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.isRepository = Files.exists(this.folder.resolve(".git")) && ask("rev-parse").isPresent();
  }

  /**
   * Returns the tree that holds a folder: the nearest one upwards with {@code .github/workflows} or
   * {@code .git}, else the folder itself.
   */
  public static GitSourceTree around(Path start) {
    Path absolute = start.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(".github/workflows")) || Files.exists(at.resolve(".git"))) {
        return new GitSourceTree(at);
      }
    }
    return new GitSourceTree(absolute);
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Optional<Git> git() {
    if (!isRepository) {
      return Optional.empty();
    }
    Optional<String> branch = ask("symbolic-ref", "-q", "--short", "HEAD");
    return Optional.of(
        new Git(
            branch,
            ask("rev-parse", "-q", "--verify", "HEAD").orElse(NO_COMMIT),
            ask("log", "-1", "--format=%B").orElse(""),
            ask("config", "--get", "remote.origin.url"),
            ask("symbolic-ref", "-q", "--short", "refs/remotes/origin/HEAD")
                .map(name -> name.replaceFirst("^origin/", ""))
                .or(() -> branch)
                .orElse("main"),
            ask("config", "--get", "user.name"),
            ask("status", "--porcelain").filter(text -> !text.isEmpty()).isPresent()));
  }

  @Override
  public List<String> changedFiles() {
    if (!isRepository) {
      return List.of();
    }
    Set<String> changed = new TreeSet<>();
    // all files are new in the first commit
    Optional<String> known =
        ask("diff", "--name-only", "-z", "HEAD~1").or(() -> ask("ls-files", "-z", "-c"));
    for (Optional<String> names :
        List.of(known, ask("ls-files", "-z", "-o", "--exclude-standard"))) {
      names.stream()
          .flatMap(text -> Arrays.stream(text.split("\0", -1)))
          .filter(name -> !name.isEmpty())
          .forEach(changed::add);
    }
    return List.copyOf(changed);
  }

  @Override
  public void copyTo(Path target, Collection<Path> without) throws IOException {
    Set<Path> hidden = new HashSet<>();
    without.forEach(path -> hidden.add(path.toAbsolutePath().normalize()));
    if (!isRepository) {
      copyAll(folder, target, hidden);
      return;
    }
    // Objects never change, so that git shares them by links between the two.
    git(
        folder.getParent() == null ? folder : folder.getParent(),
        "clone",
        "--quiet",
        "--local",
        "--no-checkout",
        folder.toString(),
        target.toString());
    Optional<String> remote = ask("config", "--get", "remote.origin.url");
    if (remote.isPresent()) {
      quietly(target, "remote", "set-url", "origin", remote.get());
    } else {
      quietly(target, "remote", "remove", "origin");
    }
    quietly(target, "reset", "--quiet");
    for (String name : known()) {
      Path from = folder.resolve(name);
      if (isHidden(from, hidden)) {
        continue;
      }
      if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
        copyAll(from, target.resolve(name), hidden); // a submodule
      } else if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
        copy(from, target.resolve(name));
      }
    }
  }

  @Override
  public List<String> files() throws IOException {
    if (isRepository) {
      return known().stream()
          .filter(name -> Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes is) {
            boolean skips = !at.equals(folder) && NOT_SOURCES.contains(at.getFileName().toString());
            return skips ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (is.isRegularFile()) {
              found.add(folder.relativize(file).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  private List<String> known() throws IOException {
    byte[] names = git(folder, "ls-files", "-z", "-c", "-o", "--exclude-standard");
    String text = new String(names, StandardCharsets.UTF_8);
    return text.isEmpty() ? List.of() : List.of(text.split("\0"));
  }

  /** Returns whether a path is hidden, or in a folder that is. */
  private static boolean isHidden(Path path, Set<Path> hidden) {
    return hidden.stream().anyMatch(path::startsWith);
  }

  private static void copyAll(Path source, Path target, Set<Path> hidden) throws IOException {
    Files.createDirectories(target);
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes is)
              throws IOException {
            if (at.equals(target)
                || hidden.contains(at)
                || (!at.equals(source) && NOT_SOURCES.contains(at.getFileName().toString()))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(source.relativize(at)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            if (!hidden.contains(file) && (is.isRegularFile() || is.isSymbolicLink())) {
              copy(file, target.resolve(source.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void copy(Path from, Path to) throws IOException {
    Path above = to.getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    Files.copy(
        from,
        to,
        LinkOption.NOFOLLOW_LINKS,
        StandardCopyOption.COPY_ATTRIBUTES,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Optional<String> ask(String... arguments) {
    return quietly(folder, arguments);
  }

  private static Optional<String> quietly(Path at, String... arguments) {
    try {
      return Optional.of(new String(git(at, arguments), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty(); // git is not there, or knows nothing about it
    }
  }

  private static byte[] git(Path at, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(at.toFile())
            .redirectError(Redirect.DISCARD)
            .redirectInput(Redirect.PIPE)
            .start();
    process.getOutputStream().close();
    byte[] answer = process.getInputStream().readAllBytes();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException("git " + arguments[0] + ": " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return answer;
  }
}
