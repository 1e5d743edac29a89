package dev.paws.core.app;

import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the branch of a work tree, without the git program. */
final class GitBranch {
  private static final int LARGEST = 4096;
  private static final String BRANCH = "ref: refs/heads/";
  private static final String FOLDER = "gitdir: ";
  private static final Pattern TICKET =
      Pattern.compile("(?<![A-Za-z0-9])([A-Z][A-Z0-9]+-[0-9]+)(?![0-9])");

  private GitBranch() {}

  /** Returns the ticket that a branch names: {@code SCRUM-84} of {@code feature/SCRUM-84-login}. */
  static Optional<String> ticket(String branch) {
    Matcher matcher = TICKET.matcher(branch);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Returns the branch of the work tree that a folder is in; empty if there is none. */
  static Optional<String> of(Path folder, FileAccess files) {
    for (@Nullable Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      Optional<String> head = text(git.resolve("HEAD"), files);
      if (head.isEmpty()) {
        Path base = at;
        // In a linked work tree, .git is a file that names the folder.
        head =
            text(git, files)
                .filter(text -> text.startsWith(FOLDER))
                .flatMap(text -> linked(base, text.substring(FOLDER.length()), files));
      }
      if (head.isPresent()) {
        return head.filter(text -> text.startsWith(BRANCH))
            .map(text -> text.substring(BRANCH.length()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> linked(Path base, String folder, FileAccess files) {
    try {
      return text(base.resolve(FilePaths.path(folder)).resolve("HEAD"), files);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Path file, FileAccess files) {
    try {
      return Optional.of(new String(files.read(file, LARGEST), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
