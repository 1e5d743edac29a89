package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.LogLine;
import dev.paws.core.engine.LogListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log with times becomes lines. */
class LogReaderTest {
  private final List<LogLine> lines = new ArrayList<>();
  private final LogReader reader =
      new LogReader(
          "read the log",
          true,
          new LogListener() {
            @Override
            public void lines(List<LogLine> more) {
              lines.addAll(more);
            }

            @Override
            public void ended() {}

            @Override
            public void broken(EngineFailure failure) {}
          });

  @Test
  void each_line_has_the_time_before_it_however_it_is_split() throws IOException {
    feed(false, "2026-11-30T10:00:00.1234");
    feed(true, "2026-11-30T10:00:01Z err\n");
    feed(false, "56789Z one\r\n2026-12-01T00:00:00.5+02:00 two\n");

    assertThat(lines)
        .containsExactly(
            line("2026-11-30T10:00:01Z", true, "err"),
            line("2026-11-30T10:00:00.123456789Z", false, "one"),
            line("2026-11-30T22:00:00.500Z", false, "two"));
  }

  @Test
  void a_long_line_loses_the_times_between_its_pieces() throws IOException {
    String piece = "x".repeat(16 * 1024);
    feed(false, "2026-11-30T10:00:00Z " + piece);
    feed(false, "2026-11-30T10:00:00Z " + piece + "2026-11-30T10:00:00Z end\n");

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).text()).isEqualTo(piece + piece + "end");
  }

  @Test
  void text_without_a_time_is_kept() throws IOException {
    feed(false, "2026-11-30T10:00:00Z a\nno time here, only words\n2026-13-41T10:00:00Z b\n");

    assertThat(lines)
        .extracting(LogLine::text)
        .containsExactly("a", "no time here, only words", "2026-13-41T10:00:00Z b");
  }

  private void feed(boolean error, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    reader.piece(error, bytes, bytes.length);
  }

  private static LogLine line(String time, boolean error, String text) {
    Instant at = Instant.parse(time);
    return new LogLine(at.getEpochSecond() * 1_000_000_000L + at.getNano(), error, text);
  }
}
