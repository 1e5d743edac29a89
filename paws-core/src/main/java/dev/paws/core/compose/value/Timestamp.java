package dev.paws.core.compose.value;

/**
 * A date or a moment, which the reference's YAML makes of a plain {@code 2001-12-14}.
 *
 * @param json how it stands in JSON
 * @param text how it reads inside a text
 */
public record Timestamp(String json, String text) {
  @Override
  public String toString() {
    return text;
  }
}
