package dev.paws.core.app.port;

import dev.paws.core.run.ServiceStatus;
import java.util.List;

/** Shows runs to a person. */
public interface RunDisplays {
  /** Opens a display for a run that begins now. */
  RunDisplay open();

  /** Returns the lines of the closing table; none if there are no rows. */
  List<String> table(List<ServiceStatus> rows);
}
