package dev.paws.core.app;

import dev.paws.core.pipeline.port.JobFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** Names the containers of a job's actions, and notes their project while one of them is there. */
final class ActionNames implements ActionContainers.Naming {
  private final JobFiles files;
  private final Function<String, Path> note;
  private final String project;
  private int count;
  private int open;

  /**
   * Creates names.
   *
   * @param note returns the file that notes a project
   */
  ActionNames(JobFiles files, Function<String, Path> note, String project) {
    this.files = files;
    this.note = note;
    this.project = project;
  }

  @Override
  public String project() {
    return project;
  }

  @Override
  public synchronized String begin() throws IOException {
    count++;
    open++;
    files.write(note.apply(project), "");
    return project + "-" + count;
  }

  @Override
  public synchronized void end() throws IOException {
    open--;
    if (open == 0) {
      files.delete(note.apply(project));
    }
  }
}
