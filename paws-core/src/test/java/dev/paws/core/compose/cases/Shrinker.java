package dev.paws.core.compose.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a project that fails smaller, line by line, as long as it fails. */
final class Shrinker {
  private static final int MOST_ATTEMPTS = 400;

  /** Whether a project still shows the failure. */
  interface Failure {
    boolean holds(ComposeCase project) throws IOException, InterruptedException;
  }

  private final Failure failure;
  private int attempts;

  Shrinker(Failure failure) {
    this.failure = failure;
  }

  /** The smallest project found that fails; at least the given one. */
  ComposeCase shrink(ComposeCase project) throws IOException, InterruptedException {
    ComposeCase smallest = project;
    for (String file : List.copyOf(project.files().keySet())) {
      Map<String, String> without = new LinkedHashMap<>(smallest.files());
      without.remove(file);
      ComposeCase next = with(smallest, without);
      smallest = holds(next) ? next : lines(smallest, file);
    }
    return smallest;
  }

  private ComposeCase lines(ComposeCase project, String file)
      throws IOException, InterruptedException {
    ComposeCase smallest = project;
    List<String> lines = Arrays.asList(project.files().get(file).split("\n"));
    for (int size = Math.max(1, lines.size() / 2); size > 0; size /= 2) {
      for (int at = 0; at < lines.size(); ) {
        List<String> fewer = new ArrayList<>(lines.subList(0, at));
        fewer.addAll(lines.subList(Math.min(lines.size(), at + size), lines.size()));
        Map<String, String> files = new LinkedHashMap<>(smallest.files());
        files.put(file, String.join("\n", fewer) + "\n");
        ComposeCase next = with(smallest, files);
        if (holds(next)) {
          smallest = next;
          lines = fewer;
        } else {
          at += size;
        }
      }
    }
    return smallest;
  }

  private boolean holds(ComposeCase project) throws IOException, InterruptedException {
    return attempts++ < MOST_ATTEMPTS && failure.holds(project);
  }

  private static ComposeCase with(ComposeCase one, Map<String, String> files) {
    return new ComposeCase(
        one.group(),
        one.name(),
        one.arguments(),
        one.environment(),
        one.directory(),
        files,
        one.links(),
        one.differs(),
        one.newerDiffers(),
        one.answers(),
        one.findings());
  }
}
