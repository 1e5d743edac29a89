package dev.paws.core.compose.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Closest {
  /** What other tools call the keys of Compose. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("src", "source"),
          Map.entry("dst", "target"),
          Map.entry("dest", "target"),
          Map.entry("destination", "target"),
          Map.entry("env", "environment"),
          Map.entry("cmd", "command"),
          Map.entry("args", "command"),
          Map.entry("mem", "mem_limit"),
          Map.entry("memory", "mem_limit"),
          Map.entry("hosts", "extra_hosts"),
          Map.entry("workdir", "working_dir"),
          Map.entry("container", "container_name"),
          Map.entry("name", "container_name"));

  private Closest() {}

  /** The known word that is nearest to what was written, if any is near enough. */
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
    String same = SAME.get(low);
    return Optional.ofNullable(best).or(() -> Optional.ofNullable(same).filter(known::contains));
  }

  /** The nearest known word as the end of a sentence, or nothing. */
  public static String hint(String written, Collection<String> known) {
    return to(written, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  /** Edits (insert, delete, replace, swap neighbours) from one word to the other. */
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
