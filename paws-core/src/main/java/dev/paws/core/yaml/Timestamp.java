package dev.paws.core.yaml;

import java.util.Optional;

/**
 * A date or a moment, which the reference's YAML makes of a plain {@code 2001-12-14}.
 *
 * @param written how it was written
 * @param json how it stands in JSON; empty where it cannot, for an offset of 24 hours
 * @param text how it reads inside a text
 */
public record Timestamp(String written, Optional<String> json, String text) {
  @Override
  public String toString() {
    return text;
  }
}
