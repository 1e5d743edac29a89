package dev.paws.core.secret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the secrets of a definition, as input for {@link SecretValues}. */
public final class SecretFinder {
  private final Set<String> values = new LinkedHashSet<>();

  /** Adds a value that is secret. */
  public void value(String value) {
    values.add(value);
  }

  /** Adds a value if its name marks it as secret, and the password in it if it is an address. */
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

  /** Adds every part of a text that is secret by the name before it or by its form. */
  public void text(String text) {
    values.addAll(TextRules.found(text));
  }

  /**
   * Adds the secrets among the words of a command line, such as the word after {@code --password}.
   */
  public void words(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (Secrets.isTellingOption(words.get(i - 1))) {
        values.add(words.get(i));
      }
    }
    values.addAll(ClientRules.passwords(String.join(" ", words)));
  }

  /** Returns the secrets in the order in which they were found. */
  public Set<String> values() {
    return Set.copyOf(values);
  }
}
