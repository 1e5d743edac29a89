package dev.paws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  private final SettingsReader reader = new SettingsReader(Path.of("/base"));

  private enum Choice {
    MISSING,
    ALWAYS
  }

  @Test
  void what_is_not_given_is_the_default() {
    assertThat(reader.text(" ")).isEmpty();
    assertThat(reader.list(null)).isEmpty();
    assertThat(reader.flag("paws.x", null)).isFalse();
    assertThat(reader.seconds("paws.x", "")).isEmpty();
    assertThat(reader.choice("paws.x", null, Choice.class, Choice.ALWAYS)).isEqualTo(Choice.ALWAYS);
    reader.check();
  }

  @Test
  void texts_become_what_they_stand_for() {
    assertThat(reader.list(" a, b ,,c")).containsExactly("a", "b", "c");
    assertThat(reader.paths("paws.x", "c.yaml,/d.yaml"))
        .isEqualTo(List.of(Path.of("/base/c.yaml"), Path.of("/d.yaml")));
    assertThat(reader.seconds("paws.x", "1.5")).isEqualTo(Optional.of(Duration.ofMillis(1500)));
    assertThat(reader.choice("paws.x", "Always", Choice.class, Choice.MISSING))
        .isEqualTo(Choice.ALWAYS);
    reader.check();
  }

  @Test
  void all_mistakes_are_told_at_once_with_what_is_allowed() {
    reader.flag("paws.volumes", "yes");
    reader.seconds("paws.timeout", "5m");
    reader.seconds("paws.settle", "-1");
    reader.choice("paws.build", "sometimes", Choice.class, Choice.MISSING);

    assertThatThrownBy(reader::check)
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("paws.volumes is \"yes\"")
        .hasMessageContaining("paws.timeout is \"5m\"")
        .hasMessageContaining("paws.settle is \"-1\"")
        .hasMessageContaining("paws.build is \"sometimes\"")
        .hasMessageContaining("one of missing, always");
  }

  @Test
  void a_mistake_that_is_met_twice_is_told_once() {
    reader.seconds("paws.timeout", "5m");
    reader.seconds("paws.timeout", "5m");

    assertThatThrownBy(reader::check)
        .satisfies(failure -> assertThat(failure.getMessage()).containsOnlyOnce("is \"5m\""));
  }

  @Test
  void numbers_that_only_java_takes_are_none() {
    reader.seconds("paws.timeout", "10d");
    reader.seconds("paws.timeout", "NaN");

    assertThatThrownBy(reader::check).hasMessageContaining("10d").hasMessageContaining("NaN");
  }
}
