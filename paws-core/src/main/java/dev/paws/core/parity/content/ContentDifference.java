package dev.paws.core.parity.content;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two files.
 *
 * @param keys the settings that differ; empty if the files are not of a known format
 * @param here the source's part of it, for people; what looks secret is masked, known secrets are
 *     not
 * @param there the target's part of it
 */
public record ContentDifference(Set<String> keys, String here, String there) {
  private static final int MOST = 20;

  /** Stands for a secret while a file is read: the mask itself is not YAML. */
  private static final String HIDDEN = "paws-hidden-value";

  public ContentDifference {
    keys = Set.copyOf(keys);
  }

  /** Returns whether two files say the same. */
  public static boolean same(String name, String here, String there) {
    if (lines(here).equals(lines(there))) {
      return true;
    }
    Optional<SortedMap<String, String>> mine = FileContent.settings(name, here);
    Optional<SortedMap<String, String>> theirs = FileContent.settings(name, there);
    if (mine.isPresent() && theirs.isPresent()) {
      return differing(mine.get(), theirs.get()).isEmpty();
    }
    return commentedWithHash(name) && code(here).equals(code(there));
  }

  /** Returns what differs between two files that do not say the same. */
  public static ContentDifference of(String name, String here, String there) {
    Optional<SortedMap<String, String>> mine = FileContent.settings(name, here);
    Optional<SortedMap<String, String>> theirs = FileContent.settings(name, there);
    if (mine.isPresent() && theirs.isPresent()) {
      SortedSet<String> keys = differing(mine.get(), theirs.get());
      return new ContentDifference(
          keys, shown(name, keys, mine.get(), here), shown(name, keys, theirs.get(), there));
    }
    LineDiff diff = LineDiff.of(lines(here), lines(there));
    return new ContentDifference(
        Set.of(), limited(diff.removed(), here, "-"), limited(diff.added(), there, "+"));
  }

  private static SortedSet<String> differing(
      SortedMap<String, String> here, SortedMap<String, String> there) {
    SortedSet<String> keys = new TreeSet<>(here.keySet());
    keys.addAll(there.keySet());
    keys.removeIf(
        key -> {
          String mine = here.get(key);
          String theirs = there.get(key);
          return mine != null
              && theirs != null
              && SettingValue.normal(mine).equals(SettingValue.normal(theirs));
        });
    return keys;
  }

  /** Returns settings as they are in the masked file: what hides a secret may be another line. */
  private static String shown(
      String name, SortedSet<String> keys, SortedMap<String, String> settings, String file) {
    String masked = Secrets.inSettings(file);
    SortedMap<String, String> open =
        masked.equals(file)
            ? settings
            : FileContent.settings(name, masked.replace(Secrets.MASK, HIDDEN))
                .orElse(new TreeMap<>());
    List<String> lines = new ArrayList<>();
    for (String key : keys) {
      if (settings.containsKey(key)) {
        String value = open.getOrDefault(key, Secrets.MASK).strip().replace(HIDDEN, Secrets.MASK);
        lines.add(Secrets.inSettings(key + ": " + value));
      }
    }
    return joined(lines);
  }

  private static String limited(List<LineDiff.Line> lines, String file, String sign) {
    List<String> masked = lines(Secrets.inSettings(file));
    boolean lineByLine = masked.size() == lines(file).size();
    List<String> texts = new ArrayList<>();
    for (LineDiff.Line line : lines) {
      String text =
          lineByLine
              ? masked.get(line.number() - 1)
              : Secrets.inSettings(line.text()).equals(line.text()) ? line.text() : Secrets.MASK;
      texts.add(sign + line.number() + ": " + text.strip());
    }
    return joined(texts);
  }

  private static String joined(List<String> lines) {
    int more = lines.size() - MOST;
    return more <= 0
        ? String.join("\n", lines)
        : String.join("\n", lines.subList(0, MOST)) + ParityPhrase.AND_MORE.text(more);
  }

  private static List<String> lines(String text) {
    return text.stripTrailing().lines().map(String::stripTrailing).toList();
  }

  /** Returns the lines that are no comment, without what only lays them out. */
  private static List<String> code(String text) {
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** Configuration of servers; in a script blanks may be part of a text. */
  private static boolean commentedWithHash(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(conf|cfg)");
  }
}
