package dev.paws.settings;

import dev.paws.core.app.HealthSettings;
import dev.paws.core.app.port.CommonSettings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of {@code health} as text, see {@link HealthSettings}. */
public record HealthParameters(
    @Nullable String services,
    @Nullable String await,
    @Nullable String timeout,
    @Nullable String failOnUnhealthy,
    @Nullable String host,
    boolean inBuild) {

  /** Returns the settings; the reader's check reports what is wrong. */
  public HealthSettings read(SettingsReader reader, CommonSettings common) {
    Duration patience = reader.seconds("paws.timeout", timeout).orElse(Duration.ofMinutes(5));
    return new HealthSettings(
        common,
        reader.list(services),
        reader.flag("paws.wait", await) ? Optional.of(patience) : Optional.empty(),
        reader.text(failOnUnhealthy).isEmpty()
            || reader.flag("paws.failOnUnhealthy", failOnUnhealthy),
        reader.text(host),
        inBuild);
  }
}
