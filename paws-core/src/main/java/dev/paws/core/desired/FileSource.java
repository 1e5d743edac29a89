package dev.paws.core.desired;

import java.util.Map;
import java.util.Optional;

/**
 * Where the content of a config or secret comes from (Compose specification, configs and secrets).
 *
 * @param external whether it must exist outside of the project
 * @param file an absolute path on this machine
 * @param content the content itself
 * @param variable the name of the variable that holds the content
 */
record FileSource(
    boolean external, Optional<String> file, Optional<String> content, Optional<String> variable) {

  static FileSource of(MappingBinder section) {
    return new FileSource(
        section.flag("external"),
        section.filled("file"),
        section.text("content"),
        section.filled("environment"));
  }

  /** Returns the content to write into the container; empty if it comes from a file. */
  Optional<String> text(Map<String, String> environment) {
    return content.or(() -> variable.map(environment::get));
  }
}
