package dev.paws.core.parity.fix;

import dev.paws.core.parity.Deviation;
import java.util.List;

/**
 * A finding, and what an override file says to put it right.
 *
 * @param finding what it repairs
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
