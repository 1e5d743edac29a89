package dev.paws.store;

import dev.paws.core.app.port.HistoryArchive;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.value.ErrorText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps history in journals on this machine, and in a database. */
public final class DiskHistory implements HistoryArchive {
  private final HistorySettings settings;
  private final Journals journals;

  public DiskHistory(HistorySettings settings) {
    this.settings = settings;
    this.journals = new Journals(settings.home());
  }

  @Override
  public Optional<String> append(List<HistoryEntry> entries, Durability durability) {
    if (!settings.enabled() || entries.isEmpty()) {
      return Optional.empty();
    }
    try {
      journals.append(entries, durability);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(ErrorText.of(e, e.getMessage()));
    }
  }

  @Override
  public Optional<HistoryStore> open(Consumer<Finding> warnings) {
    return settings.enabled()
        ? Optional.of(new StoreOpener(settings, journals, warnings).open())
        : Optional.empty();
  }

  /** A database of a team has environments of the same name on several machines. */
  @Override
  public String identity(String project) {
    return settings
            .url()
            .filter(url -> Dialect.of(url).equals(Optional.of(Dialect.POSTGRESQL)))
            .isPresent()
        ? project + "@" + settings.user().get()
        : project;
  }

  /** Returns a finding without a position. */
  static Finding finding(dev.paws.core.message.Message message, Object... arguments) {
    return message.at(Position.NONE, "", arguments);
  }
}
