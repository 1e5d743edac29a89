package dev.paws.settings;

import dev.paws.core.app.DownSettings;
import dev.paws.core.app.port.CommonSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The properties of {@code down} as text, see {@link DownSettings}. */
public record DownParameters(
    @Nullable String volumes,
    @Nullable String removeOrphans,
    @Nullable String stopTimeout,
    @Nullable String timeout,
    boolean anyFolder,
    boolean inBuild) {

  /** Returns the settings; the reader's check reports what is wrong. */
  public DownSettings read(SettingsReader reader, CommonSettings common) {
    return read(reader, common, "paws.timeout");
  }

  /**
   * Returns the settings, with another name of the timeout's property in messages.
   *
   * @param timeoutProperty the property from which {@code timeout} comes
   */
  public DownSettings read(SettingsReader reader, CommonSettings common, String timeoutProperty) {
    return new DownSettings(
        common,
        new DownSettings.Removal(
            reader.flag("paws.volumes", volumes), reader.flag("paws.removeOrphans", removeOrphans)),
        new DownSettings.Limits(
            reader.seconds("paws.stopTimeout", stopTimeout),
            reader.seconds(timeoutProperty, timeout).orElse(Duration.ofMinutes(5))),
        anyFolder,
        inBuild);
  }
}
