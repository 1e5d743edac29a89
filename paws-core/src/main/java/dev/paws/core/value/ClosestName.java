package dev.paws.core.value;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody who wrote another one probably meant. */
public final class ClosestName {
  private static final int SHORTEST_PART = 3;

  private ClosestName() {}

  /**
   * Returns the nearest known name, at most a third of its letters away; empty if none is. Upper
   * and lower case, {@code -} and {@code _} count as equal, and a known name is not near itself.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    String best = null;
    int bestDistance = Math.max(1, written.length() / 3) + 1;
    String low = written.toLowerCase(Locale.ROOT).replace('-', '_');
    for (String candidate : known) {
      if (Math.abs(candidate.length() - written.length()) >= bestDistance) {
        continue;
      }
      int distance = distance(low, candidate.toLowerCase(Locale.ROOT).replace('-', '_'));
      boolean better =
          distance < bestDistance
              || (distance == bestDistance && best != null && candidate.compareTo(best) < 0);
      if (better && !candidate.equals(written)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Like {@link #to}, but falls back to the first known name that contains the written one. */
  public static Optional<String> orContaining(String written, Collection<String> known) {
    String low = written.toLowerCase(Locale.ROOT);
    return to(written, known)
        .or(
            () ->
                known.stream()
                    .filter(name -> low.length() >= SHORTEST_PART)
                    .filter(name -> name.toLowerCase(Locale.ROOT).contains(low))
                    .findFirst());
  }

  /**
   * Returns the number of edits (insert, delete, replace, swap) that turn one word into the other.
   */
  private static int distance(String a, String b) {
    int[] twoAgo = new int[b.length() + 1];
    int[] ago = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      ago[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], ago[j]) + 1, ago[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], twoAgo[j - 2] + 1);
        }
      }
      int[] spare = twoAgo;
      twoAgo = ago;
      ago = now;
      now = spare;
    }
    return ago[b.length()];
  }
}
