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
 * Puts the findings of loading and of the rules together, so that the user sees all mistakes at
 * once although some were made early. What a rule says about a part that was not read as it was
 * meant is left out: it may only follow from the earlier mistake.
 */
final class AfterLoading {
  /** What loading judges at last, on the whole project: the tree itself is as it was meant. */
  private static final Set<String> TREE_IS_WHOLE =
      codes(EnumSet.range(ComposeMessage.NO_IMAGE, ComposeMessage.NO_PROJECT_NAME));

  /** Rules that say once more what loading has said. */
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

  /** Whether so much was read that the rules have something to judge. */
  static boolean canBeJudged(LoadResult loaded) {
    return loaded.resolved().isPresent()
        && (loaded.findings().isEmpty() || flaws(loaded).noneMatch(flaw -> flaw.path().isEmpty()));
  }

  /** The findings of loading, and those of the rules' that stand by themselves. */
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
   * What a flaw makes doubtful: within a part of a service its whole group, as {@code
   * services.web.healthcheck}, because rules compare the values of a group.
   */
  private static String group(String path) {
    int last = path.lastIndexOf('.');
    boolean inPartOfService =
        last > 0 && path.substring(0, last).chars().filter(c -> c == '.').count() >= 2;
    return inPartOfService ? path.substring(0, last) : path;
  }

  /** Whether one path is the other, or leads through it. */
  private static boolean touch(String one, String other) {
    return one.equals(other) || isInside(one, other) || isInside(other, one);
  }

  private static boolean isInside(String outer, String inner) {
    return inner.startsWith(outer)
        && inner.length() > outer.length()
        && (inner.charAt(outer.length()) == '.' || inner.charAt(outer.length()) == '[');
  }
}
