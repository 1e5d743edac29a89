package dev.paws.core.app.port;

import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.SourceTree;
import dev.paws.core.pipeline.run.JobRunner;
import java.util.Map;

/**
 * What the pipeline needs of this machine beside the other ports.
 *
 * @param variables the variables of this process
 * @param system {@code Linux}, {@code macOS} or {@code Windows}
 * @param architecture {@code X64} or {@code ARM64}
 * @param processors how many jobs run at a time
 */
public record PipelineMachine(
    ProcessRunner processes,
    JobFiles files,
    SourceTree tree,
    JobRunner.Timers timers,
    Map<String, String> variables,
    String system,
    String architecture,
    int processors) {

  /** Leaves out the variables, which may hold secrets. */
  @Override
  public String toString() {
    return "PipelineMachine[" + tree.folder() + "]";
  }
}
