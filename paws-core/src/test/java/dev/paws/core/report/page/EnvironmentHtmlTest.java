package dev.paws.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EnvironmentHtmlTest {
  private static final UnaryOperator<String> PLAIN = UnaryOperator.identity();

  @Test
  void the_page_asks_the_network_for_nothing() {
    assertThat(EnvironmentHtml.of(Pages.of("web"), PLAIN))
        .contains("default-src 'none'")
        .doesNotContainPattern("(?i)(src|href)=\"(?!#|data:,)")
        .doesNotContain("@import")
        .doesNotContain(" style=\"")
        .doesNotContainPattern("url\\((?!#tip\\))");
  }

  @Test
  void equal_environments_give_equal_bytes() {
    assertThat(EnvironmentHtml.of(Pages.of("web"), PLAIN))
        .isEqualTo(EnvironmentHtml.of(Pages.of("web"), PLAIN));
  }

  @Test
  void no_value_can_become_markup_or_turn_the_direction_of_writing() {
    String page = EnvironmentHtml.of(Pages.of(Pages.HOSTILE), PLAIN);

    assertThat(page).doesNotContain("<img", "\u202E", "onerror=alert(1)>\"");
    assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&lt;U+202E&gt;");
    assertThat(page.split("<script", -1)).hasSize(2);
  }

  @Test
  void secrets_are_masked_in_every_section() {
    String page =
        EnvironmentHtml.of(
            Pages.of(Pages.HOSTILE), text -> text.replace("hunter2-secret", "******"));

    assertThat(page).doesNotContain("hunter2").contains("******");
  }

  @Test
  void every_link_leads_to_a_part_that_is_there() {
    String page = EnvironmentHtml.of(Pages.of("web"), PLAIN);

    assertThat(page).contains("href=\"#start\"", "href=\"#health\"", "href=\"#parity\"");
    java.util.regex.Matcher link =
        java.util.regex.Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    while (link.find()) {
      assertThat(page).contains("id=\"" + link.group(1) + "\"");
    }
  }

  @Test
  void what_a_picture_shows_is_there_as_text_too() {
    assertThat(EnvironmentHtml.of(Pages.of("web"), PLAIN))
        .contains("<b>web</b> (not known) waits for db (until it is healthy)")
        .contains("started after 3.0 s; ready after 3.0 s")
        .contains("50.00 % healthy, 2 checks; 1 outage")
        .contains("7 differences on", "5 on 2026-11-30 12:00:00Z");
  }

  @Test
  void an_open_drill_and_what_could_not_be_read_come_first() {
    assertThat(EnvironmentHtml.of(Pages.of("web"), PLAIN))
        .containsSubsequence(
            "Needs attention",
            "the drill pause of web is open since",
            "undo it with mvn paws:restore",
            "id=\"graph\"");
  }

  @Test
  void a_page_of_which_nothing_is_known_says_so() {
    assertThat(EnvironmentHtml.of(Pages.empty(), PLAIN))
        .contains("its state is not known")
        .doesNotContain("<section");
  }
}
