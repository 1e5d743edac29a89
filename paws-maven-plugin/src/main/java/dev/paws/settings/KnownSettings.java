package dev.paws.settings;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.NameHint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settings that the goals have. Maven drops what none of them has without a word, so a mistyped
 * name would change nothing and nobody would notice.
 *
 * @param elements the names in a POM, each with its property; the property is empty if there is
 *     none
 */
public record KnownSettings(Map<String, String> elements) {
  private static final String PREFIX = "paws.";

  /** A property of many POMs, for the plugin's version. */
  private static final String VERSION = PREFIX + "version";

  public KnownSettings {
    elements = Map.copyOf(new TreeMap<>(elements));
  }

  /**
   * Returns a warning for each name that no goal has.
   *
   * @param typed names of properties that the user typed
   * @param written names of elements in the plugin's configuration
   */
  public List<Finding> unknown(Collection<String> typed, Collection<String> written) {
    List<Finding> findings = new ArrayList<>();
    for (String name : new TreeSet<>(typed)) {
      if (name.startsWith(PREFIX) && !name.equals(VERSION) && !elements.containsValue(name)) {
        findings.add(
            GoalMessage.UNKNOWN_PROPERTY.at(
                Position.NONE, "", name, NameHint.of(name, properties())));
      }
    }
    for (String name : new TreeSet<>(written)) {
      if (!elements.containsKey(name)) {
        findings.add(GoalMessage.UNKNOWN_ELEMENT.at(Position.NONE, "", name, hint(name)));
      }
    }
    return findings;
  }

  private Collection<String> properties() {
    return new TreeSet<>(elements.values());
  }

  /** A person may have written the property where the element belongs. */
  private String hint(String name) {
    String element = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    return elements.containsKey(element)
        ? NameHint.of(Optional.of(element))
        : NameHint.of(name, elements.keySet());
  }
}
