package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow asks of the event that starts it: branches, tags, paths and types.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet">Filter
 *     pattern cheat sheet</a>
 */
public final class EventFilter {
  private static final String IGNORE = "-ignore";

  private final String event;
  private final Map<?, ?> filters;

  /**
   * Creates the filter of an event.
   *
   * @param on what the workflow says of its events, by their names
   */
  public EventFilter(String event, Map<String, @Nullable Object> on) {
    this.event = event;
    this.filters = on.get(event) instanceof Map<?, ?> map ? map : Map.of();
  }

  /**
   * Returns which filter would have kept the workflow from running on GitHub; empty if none would.
   *
   * @param branch the branch that is pushed, or into which a pull request would go; empty if none
   * @param tag whether it is a tag instead
   * @param activity the payload's action; empty if it has none
   * @param changed the changed files, with {@code /}; filters for paths are not asked if empty
   */
  public Optional<String> stopping(
      String branch, boolean tag, String activity, List<String> changed) {
    String own = tag ? "tags" : "branches";
    String other = tag ? "branches" : "tags";
    List<String> types = patterns("types");
    if (!types.isEmpty() && !activity.isEmpty() && !types.contains(activity)) {
      return said("types", activity);
    }
    if (!patterns(own).isEmpty() && !selects(patterns(own), branch)) {
      return said(own, branch);
    }
    if (!patterns(own + IGNORE).isEmpty() && selects(patterns(own + IGNORE), branch)) {
      return said(own + IGNORE, branch);
    }
    boolean onlyOther =
        event.equals("push")
            && !filters.containsKey(own)
            && !filters.containsKey(own + IGNORE)
            && (filters.containsKey(other) || filters.containsKey(other + IGNORE));
    if (onlyOther) {
      return said(filters.containsKey(other) ? other : other + IGNORE, branch);
    }
    return tag || changed.isEmpty() ? Optional.empty() : stoppingPaths(changed);
  }

  private Optional<String> stoppingPaths(List<String> changed) {
    List<String> paths = patterns("paths");
    if (!paths.isEmpty() && changed.stream().noneMatch(file -> selects(paths, file))) {
      return said("paths", shown(changed));
    }
    List<String> ignored = patterns("paths" + IGNORE);
    if (!ignored.isEmpty() && changed.stream().allMatch(file -> selects(ignored, file))) {
      return said("paths" + IGNORE, shown(changed));
    }
    return Optional.empty();
  }

  private static String shown(List<String> changed) {
    return changed.size() <= 3
        ? String.join(", ", changed)
        : String.join(", ", changed.subList(0, 3)) + ", …";
  }

  private Optional<String> said(String filter, String what) {
    return Optional.of(
        PipelineRunPhrase.FILTER.text(event, filter, String.join(", ", patterns(filter)), what));
  }

  private List<String> patterns(String key) {
    List<String> patterns = new ArrayList<>();
    if (filters.get(key) instanceof List<?> list) {
      list.forEach(item -> patterns.add(String.valueOf(item)));
    } else if (filters.get(key) != null) {
      patterns.add(String.valueOf(filters.get(key)));
    }
    return patterns;
  }

  /** Of the patterns that match the last one counts; one that begins with ! takes away again. */
  static boolean selects(List<String> patterns, String name) {
    boolean selected = false;
    for (String pattern : patterns) {
      boolean takesAway = pattern.startsWith("!");
      if (takesAway == selected && regex(pattern.substring(takesAway ? 1 : 0), name)) {
        selected = !takesAway;
      }
    }
    return selected;
  }

  private static boolean regex(String pattern, String name) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char letter = pattern.charAt(at);
      if (pattern.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 2;
      } else if (pattern.startsWith("**", at)) {
        regex.append(".*");
        at++;
      } else if (letter == '*') {
        regex.append("[^/]*");
      } else if (letter == '?' || letter == '+' || letter == '[' || letter == ']') {
        regex.append(letter); // of the character before it, as in a regular expression
      } else if (letter == '\\' && at + 1 < pattern.length()) {
        at++;
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(at))));
      } else if (Character.isLetterOrDigit(letter) || letter == '-' || letter == '/') {
        regex.append(letter);
      } else {
        regex.append("\\").append(letter);
      }
    }
    try {
      return Pattern.matches(regex.toString(), name);
    } catch (PatternSyntaxException e) {
      return pattern.equals(name);
    }
  }
}
