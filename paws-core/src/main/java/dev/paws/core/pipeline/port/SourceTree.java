package dev.paws.core.pipeline.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The working tree that a pipeline is about. */
public interface SourceTree {
  /**
   * What git knows about it.
   *
   * @param branch empty if the head is detached
   * @param sha 40 zeros if there is no commit
   * @param remote the address of origin
   * @param defaultBranch what origin calls its default
   * @param user the name that git would use for a commit
   */
  record Git(
      Optional<String> branch,
      String sha,
      String message,
      Optional<String> remote,
      String defaultBranch,
      Optional<String> user,
      boolean hasChanges) {}

  /** Returns the folder of the tree. */
  Path folder();

  /** Returns what git knows; empty if the folder is not the root of a git repository. */
  Optional<Git> git();

  /**
   * Returns the files of the tree that are no links, sorted, with {@code /}: those that git knows
   * or would add; without git all but {@code target} and {@code .paws}.
   *
   * @throws IOException if they cannot be listed
   */
  List<String> files() throws IOException;

  /**
   * Returns the files that differ from the commit before the last one, with {@code /}; empty if
   * that is not known.
   */
  List<String> changedFiles();

  /**
   * Copies the tree into an empty or missing folder, with changes that are not committed and
   * without ignored files; without git all but {@code target} and {@code .paws}.
   *
   * @param without files and folders that stay out in any case
   * @throws IOException if it cannot be copied
   */
  void copyTo(Path folder, Collection<Path> without) throws IOException;
}
