package dev.paws.core.model.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody who typed another one may have meant. */
final class Closest {
  private static final int MOST_EDITS = 2;
  private static final int SHORTEST_PART = 3;

  private Closest() {}

  /** The nearest word; empty where none is near. */
  static Optional<String> to(String typed, List<String> known) {
    return known.stream()
        .filter(word -> isNear(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(word -> edits(typed, word)));
  }

  /** Another case, a few letters of a long word wrong, or a part of the word. */
  private static boolean isNear(String typed, String word) {
    return edits(typed, word) <= Math.min(MOST_EDITS, word.length() / 4)
        || (typed.length() >= SHORTEST_PART && word.contains(typed));
  }

  /** Letters to insert, remove or change, row by row of the usual table. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
