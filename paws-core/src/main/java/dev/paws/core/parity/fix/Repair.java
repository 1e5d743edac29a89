package dev.paws.core.parity.fix;

import dev.paws.core.parity.Deviation;
import java.util.List;

/**
 * A finding, and the settings in an override file that fix it.
 *
 * @param finding the finding
 * @param settings the keys to set, at least one
 */
public record Repair(Deviation finding, List<Setting> settings) {
  public Repair {
    settings = List.copyOf(settings);
  }

  /**
   * A value in the file.
   *
   * @param keys the path of keys from the top
   * @param value YAML, tag included, on one line
   */
  public record Setting(List<String> keys, String value) {
    public Setting {
      keys = List.copyOf(keys);
    }
  }
}
