package dev.paws.core.pipeline.run;

import java.nio.file.Path;

/**
 * The folders of one job.
 *
 * @param workspace where its steps run
 * @param temp for scripts and environment files; emptied for each job
 * @param artifacts what the run's jobs share, one folder for each artifact
 * @param caches what runs share
 * @param tools where installed tools would be
 * @param here whether the workspace is the working tree itself
 */
public record JobFolders(
    Path workspace, Path temp, Path artifacts, Path caches, Path tools, boolean here) {
  /** Returns the script that enters the workspace of a failed step. */
  public Path entrance() {
    return temp.resolve("enter.sh");
  }
}
