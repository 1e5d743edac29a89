package dev.paws.core.compose;

import java.util.Locale;

/** The rules for names of projects. */
public final class ProjectName {
  private ProjectName() {}

  /** Returns the text without the characters that project names cannot have; may be empty. */
  public static String normalize(String text) {
    StringBuilder name = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (word || ((c == '_' || c == '-') && name.length() > 0)) {
        name.append(c);
      }
    }
    return name.toString();
  }
}
