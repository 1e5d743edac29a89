package dev.paws.core.secret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is secret in a definition, to build {@link SecretValues} from. */
public final class SecretFinder {
  private final Set<String> values = new LinkedHashSet<>();

  /** A value that is a secret. */
  public void value(String value) {
    values.add(value);
  }

  /** A value that is a secret if its name tells, and the password in it if it is an address. */
  public void named(String name, String value) {
    if (Secrets.isSecret(name) && Secrets.isSecret(name, value)) {
      values.add(value);
    }
    values.addAll(TextRules.passwordsInAddresses(value));
  }

  /** As {@link #named(String, String)}, for each name with its value. */
  public void named(Map<String, String> values) {
    for (Map.Entry<String, String> entry : values.entrySet()) {
      named(entry.getKey(), entry.getValue());
    }
  }

  /** All in a text that is secret by the name before it or by its form. */
  public void text(String text) {
    values.addAll(TextRules.found(text));
  }

  /** The words of a command line, of which one may be an option's secret. */
  public void words(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (Secrets.isTellingOption(words.get(i - 1))) {
        values.add(words.get(i));
      }
    }
    values.addAll(ClientRules.passwords(String.join(" ", words)));
  }

  /** What was found, in the order in which it was. */
  public Set<String> values() {
    return Set.copyOf(values);
  }
}
