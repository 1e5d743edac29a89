package dev.paws.settings;

import dev.paws.store.HistorySettings;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The properties of history as text, see {@link HistorySettings}. */
public record HistoryParameters(
    @Nullable String enabled, @Nullable String url, @Nullable String keep) {
  private static final String FOLDER = ".paws";

  /**
   * Returns the settings; the reader's check reports what is wrong.
   *
   * @param folder the project's folder
   * @param user returns who uses a shared database, and where
   */
  public HistorySettings read(SettingsReader reader, Path folder, Supplier<String> user) {
    return new HistorySettings(
        reader.flag("paws.history", enabled == null ? "true" : enabled),
        folder.resolve(FOLDER),
        reader.text(url),
        reader.duration("paws.history.keep", keep).orElse(HistorySettings.KEEP),
        user);
  }
}
