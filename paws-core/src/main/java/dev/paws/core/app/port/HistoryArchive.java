package dev.paws.core.app.port;

import dev.paws.core.finding.Finding;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.history.HistoryStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is remembered beyond the build. Recording appends to a journal and is cheap; reading takes
 * the journals into the store first.
 */
public interface HistoryArchive {
  /** Remembers nothing. */
  HistoryArchive NONE =
      new HistoryArchive() {
        @Override
        public Optional<String> append(List<HistoryEntry> entries, Durability durability) {
          return Optional.empty();
        }

        @Override
        public Optional<HistoryStore> open(Consumer<Finding> warnings) {
          return Optional.empty();
        }

        @Override
        public String identity(String project) {
          return project;
        }
      };

  /** How safe entries are once {@link #append} has returned. */
  enum Durability {
    /** They survive the end of the process, however it ends. */
    PROCESS,
    /** They survive a power cut too. */
    DISK
  }

  /**
   * Records entries, in which secrets are masked already. Never throws, because history never fails
   * a build.
   *
   * @return why they were not recorded; empty if they were, or if history is off
   */
  Optional<String> append(List<HistoryEntry> entries, Durability durability);

  /**
   * Takes the journals in and opens the store; the caller closes it.
   *
   * @param warnings receives what was wrong with the journals or the store and has been dealt with
   * @return empty if history is off
   * @throws HistoryFailure if the store cannot be opened
   */
  Optional<HistoryStore> open(Consumer<Finding> warnings);

  /**
   * Returns the id of an environment in the store.
   *
   * @param project the Compose project's name
   */
  String identity(String project);
}
