package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.log.LogFilter;
import java.time.ZoneId;
import java.util.List;

/**
 * The settings of {@code logs}.
 *
 * @param services only these services; empty: all
 * @param query which lines of each container
 * @param filter which entries of these
 * @param zone the zone of the times that are shown
 */
public record LogsSettings(
    CommonSettings common, List<String> services, LogQuery query, LogFilter filter, ZoneId zone) {
  public LogsSettings {
    services = List.copyOf(services);
  }

  /** Returns whether the logs of containers that were removed are searched too. */
  boolean searchesEarlier() {
    return filter.search().isPresent() && isUnlimited();
  }

  /** Returns whether lines without a time can be among those asked for. */
  boolean isUnlimited() {
    return query.since().isEmpty() && query.until().isEmpty() && !query.follow();
  }
}
