package dev.paws.goal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The properties of {@code down} as they were written, see {@link DownSettings}. */
public record DownParameters(
    @Nullable String volumes,
    @Nullable String removeOrphans,
    @Nullable String stopTimeout,
    @Nullable String timeout,
    boolean anyFolder,
    boolean inBuild) {

  /** What they stand for; what is wrong is told by the reader's check. */
  public DownSettings read(SettingsReader reader, CommonSettings common) {
    return read(reader, common, "paws.timeout");
  }

  /**
   * The same.
   *
   * @param timeoutProperty the property that {@code timeout} was written in
   */
  public DownSettings read(SettingsReader reader, CommonSettings common, String timeoutProperty) {
    return new DownSettings(
        common,
        reader.flag("paws.volumes", volumes),
        reader.flag("paws.removeOrphans", removeOrphans),
        reader.seconds("paws.stopTimeout", stopTimeout),
        reader.seconds(timeoutProperty, timeout).orElse(Duration.ofMinutes(5)),
        anyFolder,
        inBuild);
  }
}
