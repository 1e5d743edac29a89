package dev.paws.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveJobsTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final List<String> log = new ArrayList<>();
  private final AtomicLong now = new AtomicLong();

  private LiveJobs display() {
    return new LiveJobs(
        new PrintStream(terminal, true, UTF_8),
        () -> new Screen(100, 10, false),
        now::get,
        log::add);
  }

  /** Returns whether the terminal shows a text soon. */
  private boolean shows(String text) throws InterruptedException {
    for (int i = 0; i < 500 && !terminal.toString(UTF_8).contains(text); i++) {
      synchronized (this) {
        wait(10);
      }
    }
    return terminal.toString(UTF_8).contains(text);
  }

  @Test
  void a_job_is_a_line_with_its_step_its_last_output_and_its_time() throws InterruptedException {
    try (LiveJobs display = display()) {
      display.began("build");
      now.set(5_000_000_000L);
      display.step("build", "Run mvn verify");
      display.line("build", "Run mvn verify");
      display.line("build", "[INFO] compiling");

      assertThat(shows("Run mvn verify | [INFO] compiling")).isTrue();
      assertThat(shows("5 s")).isTrue();
    }
    assertThat(log).isEmpty();
  }

  @Test
  void what_a_failed_job_printed_last_is_printed_at_the_end() {
    try (LiveJobs display = display()) {
      display.began("build");
      display.began("test");
      for (int i = 0; i < 30; i++) {
        display.line("test", "line " + i);
      }
      display.ended("build", "success", true);
      display.ended("test", "failure", false);
      assertThat(log).isEmpty();
    }
    assertThat(log).hasSize(20).first().isEqualTo("[test] line 10");
    assertThat(log).last().isEqualTo("[test] line 29");
  }
}
