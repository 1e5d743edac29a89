package dev.paws.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnchoredPatternTest {
  private static final String[] PIECES = {
    "a",
    "x",
    "Z",
    "1",
    "_",
    ".",
    "-",
    "--",
    "=",
    " ",
    "  ",
    "   ",
    ":",
    ": ",
    "\"",
    "'",
    "\n",
    "\r",
    "\r\n",
    "\u2028",
    "\u0085",
    "{",
    ",",
    "}",
    "[",
    "/",
    "//",
    "://",
    "@",
    "?",
    "#",
    ";",
    "+",
    "\t",
    "é",
    "\ud83d\ude00",
    "bearer ",
    "Basic ",
    "TOKEN ",
    "authorization: ",
    "Authorization=",
    "X-Api",
    "private-token",
    "api-key: ",
    "ghp_",
    "github_pat_",
    "glpat-",
    "AKIA",
    "xoxb-",
    "sk_live_",
    "npm_",
    "dckr_pat_",
    "AIza",
    "eyJ",
    "0123456789ABCDEF",
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "KEY",
    "- ",
  };

  @ParameterizedTest
  @MethodSource("patterns")
  void finds_in_any_text_what_a_search_at_each_character_finds(AnchoredPattern pattern) {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);

      assertThat(pattern.replace(text, AnchoredPatternTest::mark))
          .as(text)
          .isEqualTo(pattern.pattern().matcher(text).replaceAll(found -> mark(found)));
    }
  }

  @Test
  void a_text_without_a_match_stays_the_same_object() {
    String text = "nothing: here, nor = there";

    assertThat(TextRules.OPTION.replace(text, found -> "")).isSameAs(text);
    assertThat(AddressRules.ADDRESS.replace(text, found -> "")).isSameAs(text);
    assertThat(HeaderRules.SCHEME.replace(text, found -> "")).isSameAs(text);
  }

  /** Each group's place counts, not only what is found. */
  private static String mark(MatchResult found) {
    StringBuilder mark = new StringBuilder("<");
    for (int i = 0; i <= found.groupCount(); i++) {
      mark.append(found.start(i)).append('-').append(found.end(i)).append(' ');
    }
    return mark.append('>').toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  static List<AnchoredPattern> patterns() {
    List<AnchoredPattern> patterns = new ArrayList<>(TextRules.TOKENS);
    patterns.addAll(
        List.of(
            TextRules.ASSIGNED,
            TextRules.FLOW,
            TextRules.HEADER,
            TextRules.OPTION,
            AddressRules.ADDRESS,
            HeaderRules.AUTHORIZATION,
            HeaderRules.SCHEME,
            SettingRules.YAML));
    return patterns;
  }
}
