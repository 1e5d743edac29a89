package dev.paws.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.LogLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries of several containers come in order, each once. */
class LogOrderTest {
  private static final LogOrigin A = new LogOrigin("a", "shop-a-1", 1, false);
  private static final LogOrigin B = new LogOrigin("b", "shop-b-1", 1, false);

  @Test
  void histories_are_merged_by_time_and_know_how_far_they_were_read() {
    LogHistory a = history(A, 1, 4, 5, 5);
    LogHistory b = history(B, 2, 4, 6);
    List<String> seen = new ArrayList<>();

    LogMerge.run(List.of(a, b), () -> true, entry -> seen.add(name(entry)));

    assertThat(seen).containsExactly("a1", "b2", "a4", "b4", "a5", "a5", "b6");
    assertThat(a.position()).isEqualTo(new LogPosition(5, 2));
    assertThat(history(A).position().isStart()).isTrue();
  }

  @Test
  void a_merge_stops_when_nobody_wants_more() {
    List<String> seen = new ArrayList<>();

    LogMerge.run(
        List.of(history(A, 1, 2, 3)), () -> seen.size() < 2, entry -> seen.add(name(entry)));

    assertThat(seen).hasSize(2);
  }

  @Test
  void a_log_that_goes_on_leaves_out_what_was_read_before() {
    LiveLog log = new LiveLog(A, new LogPosition(5, 2));
    log.lines(lines(4, 5, 5, 5, 6));
    log.ended();
    List<Long> times = new ArrayList<>();

    assertThat(log.drain(0, 0, entry -> times.add(entry.time()))).isTrue();
    assertThat(times).containsExactly(5L, 6L);
    assertThat(log.position()).isEqualTo(new LogPosition(6, 1));
  }

  @Test
  void the_last_entry_waits_for_the_rest_of_a_stack_trace() {
    LiveLog log = new LiveLog(A, LogPosition.START);
    List<String> seen = new ArrayList<>();

    log.lines(List.of(new LogLine(1, false, "ERROR x")));
    log.drain(10, 100, entry -> seen.add(entry.text()));
    log.lines(List.of(new LogLine(2, false, "\tat y")));
    log.drain(50, 100, entry -> seen.add(entry.text()));
    assertThat(seen).isEmpty();
    log.drain(150, 100, entry -> seen.add(entry.text()));

    assertThat(seen).containsExactly("ERROR x\n\tat y");
  }

  @Test
  void what_arrives_late_is_put_in_order_while_others_wait() {
    LiveOrder order = new LiveOrder(100);
    List<Long> times = new ArrayList<>();
    order.add(entry(20), 0);
    order.add(entry(10), 50);

    order.release(99, it -> times.add(it.time()));
    assertThat(times).isEmpty();
    order.release(150, it -> times.add(it.time()));
    order.add(entry(30), 160);
    order.releaseAll(it -> times.add(it.time()));

    assertThat(times).containsExactly(10L, 20L, 30L);
  }

  private static LogEntry entry(long time) {
    return new LogEntry(A, new LogLine(time, false, "x"), List.of());
  }

  private static String name(LogEntry entry) {
    return entry.origin().service() + entry.time();
  }

  private static LogHistory history(LogOrigin origin, long... times) {
    LogHistory history = new LogHistory(origin, Duration.ofSeconds(5));
    history.lines(lines(times));
    history.ended();
    return history;
  }

  private static List<LogLine> lines(long... times) {
    List<LogLine> lines = new ArrayList<>();
    for (long time : times) {
      lines.add(new LogLine(time, false, "line"));
    }
    return lines;
  }
}
