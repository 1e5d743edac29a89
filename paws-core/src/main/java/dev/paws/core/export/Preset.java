package dev.paws.core.export;

import java.util.Locale;

/** A framework whose usual variables are exported. */
public enum Preset {
  SPRING {
    /**
     * As Spring Boot reads properties from the environment: without hyphens, dots as underscores.
     */
    @Override
    String variable(String property) {
      return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
  },
  QUARKUS {
    /** As MicroProfile Config reads them: each other character is an underscore. */
    @Override
    String variable(String property) {
      return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
  };

  /** Returns the environment variable for a property. */
  abstract String variable(String property);

  /** Returns the name for {@code paws.export}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
