package dev.paws.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IgnoreRulesTest {
  @Test
  void a_name_matches_at_the_root_only_and_a_folder_with_all_in_it() {
    IgnoreRules rules = rules("target", "/abs", "./dot/");

    assertThat(rules.ignores("target")).isTrue();
    assertThat(rules.ignores("target/classes/A.class")).isTrue();
    assertThat(rules.ignores("module/target")).isFalse();
    assertThat(rules.ignores("abs/x")).isTrue();
    assertThat(rules.ignores("dot/x")).isTrue();
    assertThat(rules.ignores("targets")).isFalse();
  }

  @Test
  void two_stars_stand_for_any_number_of_folders() {
    IgnoreRules rules = rules("**/node_modules", "docs/**/*.md", "**/*.log", "a/**");

    assertThat(rules.ignores("node_modules")).isTrue();
    assertThat(rules.ignores("x/y/node_modules/z")).isTrue();
    assertThat(rules.ignores("docs/a.md")).isTrue();
    assertThat(rules.ignores("docs/x/y/a.md")).isTrue();
    assertThat(rules.ignores("docs/x/y/a.txt")).isFalse();
    assertThat(rules.ignores("x.log")).isTrue();
    assertThat(rules.ignores("a/b/c")).isTrue();
    assertThat(rules.ignores("a")).isFalse();
  }

  @Test
  void one_star_and_a_question_mark_stay_within_a_folder() {
    IgnoreRules rules = rules("*/temp*", "temp?", "[ab].txt");

    assertThat(rules.ignores("x/temporary.txt")).isTrue();
    assertThat(rules.ignores("x/y/temp")).isFalse();
    assertThat(rules.ignores("tempa")).isTrue();
    assertThat(rules.ignores("temp")).isFalse();
    assertThat(rules.ignores("a.txt")).isTrue();
    assertThat(rules.ignores("c.txt")).isFalse();
  }

  @Test
  void the_last_match_counts() {
    IgnoreRules rules = rules("*.md", "!README*.md", "README-secret.md");

    assertThat(rules.ignores("notes.md")).isTrue();
    assertThat(rules.ignores("README.md")).isFalse();
    assertThat(rules.ignores("README-secret.md")).isTrue();
    assertThat(rules("!README.md", "*.md").ignores("README.md")).isTrue();
  }

  @Test
  void what_is_taken_back_within_an_ignored_folder_is_found() {
    IgnoreRules rules = rules("*", "!src", "!build/libs/*.jar");

    assertThat(rules.ignores("src")).isFalse();
    assertThat(rules.ignores("src/main/A.java")).isFalse();
    assertThat(rules.ignores("build")).isTrue();
    assertThat(rules.ignores("build/libs/a.jar")).isFalse();
    assertThat(rules.mayTakeBackWithin("build")).isTrue();
    assertThat(rules.mayTakeBackWithin("build/libs")).isTrue();
    assertThat(rules.mayTakeBackWithin("node_modules")).isFalse();
    assertThat(rules("*", "!**/keep").mayTakeBackWithin("any/where")).isTrue();
  }

  @Test
  void comments_and_blank_lines_say_nothing_and_regex_characters_are_plain() {
    IgnoreRules rules = rules("# target", "", "  ", "\uFEFF# x", "a+b.(c)", "\\#hash", "é$");

    assertThat(rules.ignores("target")).isFalse();
    assertThat(rules.ignores("a+b.(c)")).isTrue();
    assertThat(rules.ignores("aab.(c)")).isFalse();
    assertThat(rules.ignores("#hash")).isTrue();
    assertThat(rules.ignores("é$")).isTrue();
  }

  private static IgnoreRules rules(String... lines) {
    return new IgnoreRules(List.of(lines));
  }
}
