package dev.paws.core.app.port;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.run.ServiceStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Shows runs to the user. */
public interface RunDisplays {
  /** Opens a display for a run that begins now. */
  RunDisplay open();

  /** Opens a display for a run that begins now and may take so long. */
  default RunDisplay open(Duration timeout) {
    return open();
  }

  /**
   * Opens a display for the jobs of a pipeline.
   *
   * @param log prints single lines
   */
  default JobsDisplay jobs(Consumer<String> log) {
    return (job, text) -> log.accept(PipelineRunPhrase.LINE.text(job, text));
  }

  /** Returns whether what goes to standard output may have colours. */
  default boolean colour() {
    return false;
  }

  /** Returns the lines of the closing table; empty if there are no rows. */
  List<String> table(List<ServiceStatus> rows);

  /**
   * Returns the lines of a table with other columns.
   *
   * @param cells the header, then one line for each row; the state is in the second column
   */
  default List<String> table(List<ServiceStatus> rows, List<List<String>> cells) {
    return table(rows);
  }
}
