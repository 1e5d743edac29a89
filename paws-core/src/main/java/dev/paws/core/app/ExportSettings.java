package dev.paws.core.app;

import dev.paws.core.desired.Desired;
import dev.paws.core.export.ConnectionExports;
import dev.paws.core.export.Preset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which variables tests are given.
 *
 * @param templates variables that the user names, each with its template
 * @param presets frameworks whose usual variables are added
 * @param clearSecrets whether secrets that everybody can read in the Compose files count as open
 * @param applicationProperties whether a private file for Spring's configuration is written
 */
public record ExportSettings(
    Map<String, String> templates,
    Set<Preset> presets,
    boolean clearSecrets,
    boolean applicationProperties) {
  /** No variables. */
  public static final ExportSettings NONE = ExportSettings.of(Map.of());

  public ExportSettings {
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    Set<Preset> sorted = EnumSet.noneOf(Preset.class);
    sorted.addAll(presets);
    presets = Collections.unmodifiableSet(sorted);
  }

  /** Returns settings with these templates only. */
  public static ExportSettings of(Map<String, String> templates) {
    return new ExportSettings(templates, Set.of(), false, false);
  }

  /** Returns the variables of the frameworks. */
  ConnectionExports connections(Desired desired) {
    return ConnectionExports.of(presets, desired);
  }

  /**
   * Returns the templates for the services that came up; those of the user go before those of
   * frameworks.
   *
   * @param properties the properties of the running environment
   */
  Map<String, String> of(Desired desired, Map<String, String> properties) {
    Set<String> up =
        desired.services().stream()
            .map(service -> service.name())
            .filter(name -> properties.containsKey("paws." + name + ".host"))
            .collect(Collectors.toSet());
    Map<String, String> all = new LinkedHashMap<>(connections(desired).of(up).templates());
    all.putAll(templates);
    return all;
  }
}
