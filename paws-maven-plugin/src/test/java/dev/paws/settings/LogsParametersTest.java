package dev.paws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.LogsSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.compose.ComposeOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The properties of {@code logs}. */
class LogsParametersTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Path BASE = Path.of("/base");

  private final SettingsReader reader = new SettingsReader(BASE);

  @ParameterizedTest
  @CsvSource({
    "10m, 2026-11-30T11:50:00Z",
    "1.5h, 2026-11-30T10:30:00Z",
    "1h30m, 2026-11-30T10:30:00Z",
    "2026-11-30T08:00:00Z, 2026-11-30T08:00:00Z",
    "2026-11-30T08:00, 2026-11-30T08:00:00Z",
    "2026-11-30, 2026-11-30T00:00:00Z",
    "1796025600, 2026-11-30T08:00:00Z",
    "1796025600.000000001, 2026-11-30T08:00:00.000000001Z",
  })
  void since_is_read_as_docker_compose_reads_it(String text, Instant expected) {
    assertThat(read(text, null, null, null).query().since()).contains(expected);
    reader.check();
  }

  @Test
  void tail_is_a_number_or_all() {
    assertThat(read(null, "0", null, null).query().tail()).contains(0);
    assertThat(read(null, "all", null, null).query().tail()).isEmpty();
    reader.check();
  }

  @Test
  void all_mistakes_are_reported_together() {
    read("yesterday", "-5", "loud", "/a(/");

    assertThatThrownBy(reader::check)
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("paws.since is \"yesterday\"")
        .hasMessageContaining("paws.tail is \"-5\"")
        .hasMessageContaining("paws.level is \"loud\"")
        .hasMessageContaining("paws.search is \"/a(/\"");
  }

  private LogsSettings read(
      @Nullable String since,
      @Nullable String tail,
      @Nullable String level,
      @Nullable String search) {
    return new LogsParameters(null, null, since, null, tail, level, search)
        .read(reader, common(), NOW, ZoneOffset.UTC);
  }

  private static CommonSettings common() {
    return new CommonSettings(
        new ComposeOptions(
            BASE, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of()),
        new EngineChoice(
            Optional.empty(), EngineTransport.SOCKETS, Optional.empty(), Map.of(), BASE),
        new Output("local", Optional.empty(), Output.Format.TEXT, BASE),
        Optional.empty());
  }
}
