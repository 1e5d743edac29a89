package dev.paws.core.yaml;

import java.util.Optional;

/**
 * A date, or a date with a time, such as a plain {@code 2001-12-14}.
 *
 * @param written how it was written
 * @param json its form in JSON; empty if it has none, because its offset is 24 hours
 * @param text its form inside a text
 */
public record Timestamp(String written, Optional<String> json, String text) {
  @Override
  public String toString() {
    return text;
  }
}
