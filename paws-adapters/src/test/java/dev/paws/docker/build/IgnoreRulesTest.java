package dev.paws.docker.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    try {
      return new IgnoreRules(List.of(lines));
    } catch (IgnoreRules.MalformedPattern e) {
      throw new AssertionError(e);
    }
  }

  /** The table of moby/patternmatcher's own tests and documented rules. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          ** ; file ; true
          ** ; dir/file ; true
          **/ ; file ; true
          **/ ; dir/file/ ; true
          **/** ; dir/file ; true
          dir/** ; dir/file ; true
          dir/** ; dir/dir2/file ; true
          dir/** ; dir ; false
          **/dir ; dir ; true
          **/dir ; dir/file ; true
          **/dir2/* ; dir/dir2/file ; true
          **/dir2/** ; dir/dir2/dir2/file ; true
          **file ; file ; true
          **file ; dir/file ; true
          **/file ; dir/dir/file ; true
          **/file* ; dir/dir/file.txt ; true
          **/file*txt ; dir/dir/file.txt ; true
          **/**/*.txt ; dir/dir/file.txt ; true
          **/**/*.txt2 ; dir/dir/file.txt ; false
          **/*.txt ; file.txt ; true
          a**/*.txt ; a/file.txt ; true
          a**/*.txt ; a/dir/file.txt ; true
          a[b-d]e ; ae ; false
          a[b-d]e ; ace ; true
          a[^b-d]e ; aze ; true
          a[^b-d]e ; ace ; false
          a[a&&b]e ; a&e ; true
          [!a] ; ! ; true
          [!a] ; b ; false
          abc.def ; abcdef ; false
          abc.def ; abc.def ; true
          abc?def ; abc/def ; false
          abc?def ; abcZdef ; true
          a\\*b ; a*b ; true
          a\\*b ; aXb ; false
          a\\ ; a\\ ; error
          **/foo/bar ; foo/bar ; true
          **/foo/bar ; x/foo/bar ; true
          a(b)c/def ; a(b)c/def ; true
          a(b)c/def ; a(b)c/xyz ; false
          a.|)$(}+{bc ; a.|)$(}+{bc ; true
          dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl ; dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl ; true
          dist/*.whl ; dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl ; true
          **foo ; xfoo ; true
          a/**/**/b ; a/b ; true
          a/../b ; b ; true
          ../b ; b ; false
          /../b ; b ; true
          . ; a ; false
          a^b ; a^b ; true
          a^b* ; a^b ; false
          [ ; a ; error
          [a ; a ; error
          [] ; a ; error
          []a] ; a ; error
          [^] ; a ; error
          [-a] ; a ; error
          [a-] ; a ; error
          [z-a] ; a ; error
          a[ ; a ; error
          a[\\ ; a ; error
          ! ; a ; error
          !/[ ; a ; error
          """)
  void a_pattern_matches_as_in_docker(String pattern, String path, String expected) {
    String answer;
    try {
      answer = String.valueOf(new IgnoreRules(List.of(pattern)).ignores(path));
    } catch (IgnoreRules.MalformedPattern e) {
      answer = "error";
    }
    assertThat(answer).isEqualTo(expected);
  }

  @Test
  void a_malformed_pattern_is_named_with_its_line() {
    assertThatThrownBy(() -> new IgnoreRules(List.of("# x", "target", "secrets[")))
        .isInstanceOf(IgnoreRules.MalformedPattern.class)
        .hasMessageStartingWith("line 3: syntax error in pattern 'secrets['");
  }

  @Test
  void many_wildcards_take_no_more_than_polynomial_steps() {
    String path = "a/".repeat(300) + "b";

    assertThat(rules("**/a".repeat(40) + "/**/c", "*a".repeat(60) + "x").ignores(path)).isFalse();
    assertThat(rules("**/a".repeat(40) + "/**/b").ignores(path)).isTrue();
    assertThat(rules("a*".repeat(100) + "!").ignores("a".repeat(2000))).isFalse();
  }
}
