package dev.paws.core.pipeline.run;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * The folders of one job.
 *
 * @param workspace where its steps run
 * @param temp for scripts and environment files; emptied for each job
 * @param artifacts what the run's jobs share, one folder for each artifact
 * @param caches what runs share
 * @param tools where installed tools would be
 * @param hidden files and folders that no copy of the working tree has
 * @param here whether the workspace is the working tree itself
 */
public record JobFolders(
    Path workspace,
    Path temp,
    Path artifacts,
    Path caches,
    Path tools,
    Set<Path> hidden,
    boolean here) {
  public JobFolders {
    hidden = Set.copyOf(hidden);
  }

  /** Returns the job's own folder, in which the others are unless the workspace is elsewhere. */
  public Path root() {
    return Objects.requireNonNull(temp.getParent());
  }

  /** Returns the folder for the job's copies of actions of other repositories. */
  public Path actions() {
    return temp.resolveSibling("actions");
  }

  /** Returns the home of steps that run in a container. */
  public Path home() {
    return temp.resolveSibling("home");
  }

  /** Returns the folder for files about the job's containers. */
  public Path containers() {
    return temp.resolveSibling("containers");
  }

  /** Returns the script that enters the workspace of a failed step. */
  public Path entrance() {
    return temp.resolve("enter.sh");
  }
}
