package dev.paws.testing;

import dev.paws.core.app.port.RunDisplay;
import dev.paws.core.app.port.RunDisplays;
import dev.paws.core.run.ServiceStatus;
import java.util.List;

/** Shows no run, and of each row the service and the state. */
final class TestDisplays implements RunDisplays {
  @Override
  public RunDisplay open() {
    return () -> {};
  }

  @Override
  public List<String> table(List<ServiceStatus> rows) {
    return rows.stream()
        .map(row -> row.service() + " " + row.state().map(Enum::name).orElse("none"))
        .toList();
  }
}
