package dev.paws.core.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
  /** The examples of GitHub's cheat sheet for filter patterns. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "feature/* feature/my-branch true",
        "feature/* feature/a/b false",
        "feature/** feature/beta-a/my-branch true",
        "main main true",
        "main main2 false",
        "* releases true",
        "* all/the/branches false",
        "** all/the/branches true",
        "*feature mona-feature true",
        "v2* v2.0 true",
        "v[12].[0-9]+.[0-9]+ v1.10.1 true",
        "v[12].[0-9]+.[0-9]+ v3.10.1 false",
        "*.jsx? page.js true",
        "*.jsx? page.jsx true",
        "**.js index.js true",
        "**.js src/js/app.js true",
        "docs/** docs/mona/octocat.txt true",
        "docs/**/*.md docs/README.md true",
        "docs/**/*.md docs/a/markdown/file.md true",
        "**/docs/** dir/docs/my-file.txt true",
        "**/README.md README.md true",
        "**/*src/** my-src/src/a.js true",
        "**/migrate-*.sql dir/sept/migrate-v1.sql true",
        "a(b a(b true",
        "[ [ true"
      })
  void patterns_match_as_the_cheat_sheet_says(String pattern, String name, boolean matches) {
    assertThat(EventFilter.selects(List.of(pattern), name)).isEqualTo(matches);
  }

  @Test
  void a_later_pattern_takes_away_or_adds_again() {
    List<String> patterns = List.of("*.md", "!README.md", "README*");

    assertThat(EventFilter.selects(patterns.subList(0, 2), "hello.md")).isTrue();
    assertThat(EventFilter.selects(patterns.subList(0, 2), "README.md")).isFalse();
    assertThat(EventFilter.selects(patterns, "README.md")).isTrue();
  }

  private static String stopping(Map<String, ?> filters, String branch, String... changed) {
    return new EventFilter("push", Map.of("push", filters))
        .stopping(branch, false, "", List.of(changed))
        .orElse("");
  }

  @Test
  void the_filter_that_stops_a_run_is_named() {
    assertThat(stopping(Map.of("branches", List.of("main")), "main")).isEmpty();
    assertThat(stopping(Map.of("branches", List.of("main")), "x"))
        .contains("on.push.branches (main)");
    assertThat(stopping(Map.of("branches-ignore", "x"), "x")).contains("branches-ignore");
    assertThat(stopping(Map.of("tags", "v*"), "main")).contains("on.push.tags (v*)");
    assertThat(stopping(Map.of("tags", "v*", "branches", "main"), "main")).isEmpty();
    assertThat(stopping(Map.of("paths", "src/**"), "main", "docs/a")).contains("paths", "docs/a");
    assertThat(stopping(Map.of("paths", "src/**"), "main", "docs/a", "src/b")).isEmpty();
    assertThat(stopping(Map.of("paths", "src/**"), "main")).isEmpty();
    assertThat(stopping(Map.of("paths-ignore", "docs/**"), "main", "docs/a", "b")).isEmpty();
    assertThat(stopping(Map.of("paths-ignore", "docs/**"), "main", "docs/a")).contains("ignore");
  }
}
