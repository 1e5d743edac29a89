package dev.paws.core.app.port;

import dev.paws.core.report.parity.StoredReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps parity reports. */
public interface ReportArchive {
  /**
   * Returns the newest readable report on two environments; empty if there is none.
   *
   * @throws IOException if the reports cannot be listed
   */
  Optional<StoredReport> last(String source, String target) throws IOException;

  /**
   * Returns the newest readable reports on two environments, the newest first.
   *
   * @param most how many at most; no more are read
   * @throws IOException if the reports cannot be listed
   */
  List<StoredReport> newest(String source, String target, int most) throws IOException;

  /**
   * Returns the file of the newest readable report on two environments if it says the same as this
   * one, apart from when it was made; empty otherwise.
   *
   * @throws IOException if the reports cannot be listed
   */
  Optional<Path> same(String source, String target, String json) throws IOException;

  /**
   * Returns the newest readable report on each pair of environments, the newest first.
   *
   * @throws IOException if the reports cannot be listed
   */
  List<StoredReport> newest() throws IOException;

  /**
   * Removes the oldest reports on two environments.
   *
   * @param most how many stay
   * @throws IOException if one cannot be removed
   */
  void keepNewest(String source, String target, int most) throws IOException;

  /**
   * Keeps a report and returns its file.
   *
   * @throws IOException if it cannot be written
   */
  Path add(Instant at, String source, String target, String json) throws IOException;
}
