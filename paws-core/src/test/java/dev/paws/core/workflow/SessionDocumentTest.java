package dev.paws.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paws.core.finding.Finding;
import dev.paws.core.model.json.ModelFormatException;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The file of a session: what is written comes back, and what others wrote stays. */
class SessionDocumentTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final String FILE = "contexts/sessions/ryan/current-session.yml";
  private final WorkflowSession session =
      WorkflowSession.begin("shop", "ryan", NOON)
          .after(new WorkflowEvent(Kind.UP_BEGAN, NOON, "", "mvn paws:up"), at -> "1")
          .after(new WorkflowEvent(Kind.READY, NOON, "all ready", "mvn paws:up"), at -> "2")
          .halting(new TreeSet<>(List.of("web")));

  @Test
  void what_is_written_comes_back() throws ModelFormatException {
    String text = SessionDocument.of(session).text();

    assertThat(text)
        .startsWith("version: 1\nenvironment_id: \"shop\"\ndeveloper: \"ryan\"\n")
        .contains("current_stage: \"ready\"", "trigger_details: \"all ready\"", "- \"web\"");
    SessionDocument read = SessionDocument.read(text, FILE);
    assertThat(read.session()).isEqualTo(session);
    assertThat(read.text()).isEqualTo(text);
  }

  @Test
  void keys_of_other_tools_stay_where_they_are() throws ModelFormatException {
    String text =
        SessionDocument.of(session)
            .text()
            .replace("active_task:", "board: {column: doing}\nactive_task:\n  points: 3")
            .replace("points: 3 {}", "points: 3")
            .replace("  total_restarts", "  mood: good\n  total_restarts")
            .replace("  to_stage: \"ready\"", "  to_stage: \"ready\"\n  note: mine");

    String after =
        SessionDocument.read(text, FILE)
            .with(
                session.after(
                    new WorkflowEvent(Kind.PAUSED, NOON, "", "mvn paws:pause"), at -> "3"))
            .text();

    assertThat(after)
        .contains("column: \"doing\"", "points: 3", "mood: \"good\"", "note: \"mine\"")
        .contains("current_stage: \"paused\"");
  }

  @Test
  void an_error_is_reported_with_line_and_column() {
    String text = SessionDocument.of(session).text();

    assertThat(finding(text.replace("\"ready\"", "\"reday\"")).text())
        .contains(FILE + ":4:16")
        .contains("reday");
    assertThat(finding(text + "  bad: [\n").text()).contains(FILE + ":");
    assertThat(finding("").text()).contains(FILE);
    assertThat(finding(text.replace("version: 1", "version: 2")).text())
        .contains(FILE + ":1:10")
        .contains("PAWS-W011");
  }

  private static Finding finding(String text) {
    return catchThrowableOfType(ModelFormatException.class, () -> SessionDocument.read(text, FILE))
        .finding();
  }
}
