package dev.paws.core.message;

import java.util.List;

/** Joins the words of a list as a sentence needs it. */
public final class WordList {
  private WordList() {}

  /** Returns the words with "and" between each two of them. */
  public static String and(List<String> words) {
    return String.join(LoadPhrase.AND.text(), words);
  }

  /** Returns the words with "or" between each two of them. */
  public static String or(List<String> words) {
    return String.join(LoadPhrase.OR.text(), words);
  }
}
