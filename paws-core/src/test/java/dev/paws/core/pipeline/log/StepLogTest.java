package dev.paws.core.pipeline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases after GitHub's page "Workflow commands". */
class StepLogTest {
  private final List<String> shown = new ArrayList<>();
  private final Masks masks = new Masks();
  private final StepLog log = new StepLog(masks, new StepLog.Settings(false, false), shown::add);

  @Test
  void an_error_becomes_an_annotation_with_its_place() {
    log.line("::error file=src/App.java,line=3,col=5,title=Bad%3A one%2C two::100%25%0Abad");

    assertThat(log.annotations())
        .containsExactly(
            new Annotation(
                Annotation.Type.ERROR,
                "100%\nbad",
                Optional.of("src/App.java"),
                Optional.of(3),
                Optional.of(5),
                Optional.of("Bad: one, two")));
    assertThat(log.hasFailed()).isFalse();
  }

  @Test
  void commands_may_be_indented_and_written_in_any_case_and_in_the_old_form() {
    log.line("  ::WARNING::a");
    log.line("text ##[error file=x;line=2]b");

    assertThat(log.annotations()).extracting(Annotation::message).containsExactly("a", "b");
    assertThat(log.annotations().get(1).line()).contains(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ::error::b", "::unknown::x", ":: error::x", "::error", "##[other]x"})
  void other_lines_are_text(String line) {
    log.line(line);

    assertThat(shown).containsExactly(line);
    assertThat(log.annotations()).isEmpty();
  }

  @Test
  void a_mask_is_not_shown_where_commands_are_echoed() {
    log.line("::echo::on");
    log.line("::add-mask::s3cret");
    log.line("::debug::s3cret");

    assertThat(shown).noneMatch(it -> it.contains("s3cret")).contains("::add-mask::***");
  }

  @Test
  void a_mask_hides_from_the_next_line_on_and_is_not_shown() {
    log.line("before s3cret");
    log.line("::add-mask::s3cret");
    log.line("after s3cret");

    assertThat(shown).containsExactly("before s3cret", "after ***");
  }

  @Test
  void nothing_is_a_command_until_the_token_comes() {
    log.line("::stop-commands::Token");
    log.line("::error::no");
    log.line("::token::");
    log.line("::error::yes");

    assertThat(log.annotations()).extracting(Annotation::message).containsExactly("yes");
    assertThat(shown).containsExactly("::error::no", "error: yes");
  }

  @Test
  void a_token_that_is_a_command_fails_the_step() {
    log.line("::stop-commands::error");

    assertThat(log.hasFailed()).isTrue();
  }

  @Test
  void old_outputs_still_work_and_warn() {
    log.line("::set-output name=a::1");
    log.line("::save-state name=b::2");

    assertThat(log.outputs()).isEqualTo(Map.of("a", "1"));
    assertThat(log.state()).isEqualTo(Map.of("b", "2"));
    assertThat(log.annotations()).hasSize(2);
  }

  @Test
  void set_env_and_add_path_fail_the_step_unless_they_are_allowed() {
    log.line("::set-env name=A::1");
    assertThat(log.hasFailed()).isTrue();

    StepLog allowed = new StepLog(masks, new StepLog.Settings(false, true), shown::add);
    allowed.line("::set-env name=A::1");
    allowed.line("::add-path::/x");
    assertThat(allowed.hasFailed()).isFalse();
    assertThat(allowed.variables()).isEqualTo(Map.of("A", "1"));
    assertThat(allowed.folders()).containsExactly("/x");
  }

  @Test
  void debug_messages_are_shown_when_debugging_only() {
    log.line("::debug::x");
    assertThat(shown).isEmpty();

    new StepLog(masks, new StepLog.Settings(true, false), shown::add).line("::debug::x");
    assertThat(shown).containsExactly("debug: x");
  }

  @Test
  void ten_annotations_of_a_kind_are_kept() {
    for (int i = 0; i < 30; i++) {
      log.line("::error::" + i);
    }
    log.line("::notice::n");

    assertThat(log.annotations()).hasSize(11);
  }

  @Test
  void command_lines_are_shown_while_echo_is_on() {
    log.line("::echo::on");
    log.line("::group::a");
    log.line("::echo::off");
    log.line("::endgroup::");

    assertThat(shown).containsExactly("::group::a", "> a", "::echo::off");
  }
}
