package dev.paws.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.ContainerLine;
import dev.paws.core.execute.InstanceProgress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameTest {
  private static final Screen PLAIN = new Screen(60, 24, false);
  private static final long NOW = Duration.ofSeconds(10).toNanos();

  @Test
  void each_line_tells_state_reason_and_how_long() {
    assertThat(
            Frame.of(
                List.of(
                    line("shop-db-1", "ready", "healthy", RunLine.Stage.DONE, 1),
                    line("shop-web-1", "waiting", "health check: refused", RunLine.Stage.ACTIVE, 4),
                    line("shop-job-1", "pending", "", RunLine.Stage.PENDING, 0)),
                NOW,
                PLAIN,
                Optional.empty()))
        .containsExactly(
            "shop-db-1   ready      healthy",
            "shop-web-1  waiting    health check: refused    6 s",
            "shop-job-1  pending");
  }

  @Test
  void no_line_is_wider_than_the_screen() {
    RunLine wide = line("n".repeat(80), "waiting", "d".repeat(200), RunLine.Stage.ACTIVE, 1);

    for (int columns = 10; columns < 120; columns += 7) {
      int width = columns;
      assertThat(Frame.of(List.of(wide), NOW, new Screen(columns, 24, false), Optional.empty()))
          .allSatisfy(text -> assertThat(text.length()).isLessThan(width));
    }
  }

  @Test
  void what_is_done_goes_first_where_not_all_fits() {
    List<RunLine> lines =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? line("done-" + i, "ready", "", RunLine.Stage.DONE, 1)
                        : line("open-" + i, "waiting", "", RunLine.Stage.ACTIVE, 1))
            .toList();

    List<String> frame = Frame.of(lines, NOW, new Screen(80, 12, false), Optional.empty());

    assertThat(frame).hasSize(11).last().isEqualTo("10 more");
    assertThat(frame.subList(0, 10)).allMatch(text -> text.startsWith("open-"));
  }

  @Test
  void the_state_is_coloured_and_nothing_else() {
    assertThat(
            Frame.of(
                List.of(line("web", "failed", "exit 1", RunLine.Stage.FAILED, 1)),
                NOW,
                new Screen(60, 24, true),
                Optional.empty()))
        .containsExactly("web  \u001b[31mfailed\u001b[0m     exit 1");
  }

  @Test
  void control_characters_of_a_reason_do_not_reach_the_terminal() {
    assertThat(
            Frame.of(
                List.of(line("web", "failed", "\u001b[2Jgone\nsecond", RunLine.Stage.FAILED, 1)),
                NOW,
                PLAIN,
                Optional.empty()))
        .containsExactly("web  failed     [2Jgone");
  }

  @Test
  void the_last_line_tells_how_many_are_ready_and_how_much_of_the_time_has_passed() {
    RunView view = new RunView(ContainerLine::service);
    view.containers(
        List.of(
            new ContainerLine("shop-db-1", "db", InstanceProgress.Phase.READY, "healthy"),
            new ContainerLine("shop-web-1", "web", InstanceProgress.Phase.PENDING, "after db")),
        NOW);

    assertThat(
            Frame.of(
                view.lines(), NOW, PLAIN, Optional.of(view.total(NOW, Duration.ofSeconds(300)))))
        .containsExactly(
            "db   ready      healthy", "web  pending    after db", "1 of 2, 10 s of 300 s");
  }

  private static RunLine line(
      String name, String state, String detail, RunLine.Stage stage, long sinceSeconds) {
    return new RunLine(name, state, detail, stage, Duration.ofSeconds(sinceSeconds).toNanos());
  }
}
