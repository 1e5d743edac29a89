package dev.paws.core.validate;

import dev.paws.core.compose.LoadResult;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.ValidateMessage;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Combines the findings of loading and of the rules, so that one run shows all mistakes. Findings
 * of a rule about a part with a loading error are left out, because they may be consequences of
 * that error.
 */
final class AfterLoading {
  /**
   * Errors that loading finds last, on the complete project: they do not make the tree unreliable.
   */
  private static final Set<String> TREE_IS_WHOLE =
      codes(EnumSet.range(ComposeMessage.NO_IMAGE, ComposeMessage.NO_PROJECT_NAME));

  /** Rules that report the same as a message of loading. */
  private static final Map<String, String> SAID_BEFORE =
      Map.of(
          ValidateMessage.DEPENDENCY_CYCLE.code(), ComposeMessage.DEPENDENCY_CYCLE.code(),
          ValidateMessage.UNKNOWN_REFERENCE.code(), ComposeMessage.UNDEFINED.code());

  private AfterLoading() {}

  private static Set<String> codes(Set<ComposeMessage> messages) {
    Set<String> codes = new HashSet<>();
    for (ComposeMessage message : messages) {
      codes.add(message.code());
    }
    return Set.copyOf(codes);
  }

  /** Returns whether enough was read for the rules to check. */
  static boolean canBeJudged(LoadResult loaded) {
    return loaded.resolved().isPresent()
        && (loaded.findings().isEmpty() || flaws(loaded).noneMatch(flaw -> flaw.path().isEmpty()));
  }

  /** Returns the findings of loading and the independent findings of the rules. */
  static List<Finding> together(LoadResult loaded, List<Finding> rules) {
    if (loaded.findings().isEmpty()) {
      return Finding.sorted(rules);
    }
    List<String> flawed = flaws(loaded).map(flaw -> group(flaw.path())).toList();
    Set<String> said = loaded.findings().stream().map(Finding::code).collect(Collectors.toSet());
    Stream<Finding> independent =
        rules.stream()
            .filter(finding -> !said.contains(SAID_BEFORE.getOrDefault(finding.code(), "")))
            .filter(finding -> flawed.stream().noneMatch(path -> touch(path, finding.path())));
    return Finding.sorted(Stream.concat(loaded.findings().stream(), independent).toList());
  }

  private static Stream<Finding> flaws(LoadResult loaded) {
    return loaded.findings().stream()
        .filter(Finding::isError)
        .filter(finding -> !TREE_IS_WHOLE.contains(finding.code()));
  }

  /**
   * Returns the path that an error makes unreliable: within a service a whole group, such as {@code
   * services.web.healthcheck}, because rules compare the values of a group.
   */
  private static String group(String path) {
    int last = path.lastIndexOf('.');
    boolean inPartOfService =
        last > 0 && path.substring(0, last).chars().filter(c -> c == '.').count() >= 2;
    return inPartOfService ? path.substring(0, last) : path;
  }

  /** Returns whether the paths are equal or one is below the other. */
  private static boolean touch(String one, String other) {
    return one.equals(other) || isInside(one, other) || isInside(other, one);
  }

  private static boolean isInside(String outer, String inner) {
    return inner.startsWith(outer)
        && inner.length() > outer.length()
        && (inner.charAt(outer.length()) == '.' || inner.charAt(outer.length()) == '[');
  }
}
