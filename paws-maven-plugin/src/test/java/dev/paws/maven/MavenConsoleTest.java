package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.SecretRegistry;
import dev.paws.core.secret.SecretValues;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class MavenConsoleTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_log_that_throws_while_the_process_ends_stops_nobody_and_loses_nothing() {
    for (RuntimeException thrown :
        List.of(
            new IllegalStateException("the terminal is closed"),
            new NumberFormatException("For input string: \"0m\""),
            new ArrayIndexOutOfBoundsException(100))) {
      console(thrown, new SecretRegistry()).info("taking the environment down");
    }

    assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .containsOnly("taking the environment down");
  }

  @Test
  void what_is_hidden_is_hidden_there_too() {
    SecretRegistry hidden = new SecretRegistry();
    hidden.add(SecretValues.of(List.of("CANARY-4711"), Set.of()));

    console(new IllegalStateException(), hidden).info("it said CANARY-4711");

    assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8).strip())
        .isEqualTo("it said ******");
  }

  private MavenConsole console(RuntimeException thrown, SecretRegistry hidden) {
    return new MavenConsole(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            throw thrown;
          }
        },
        new Streams(
            System.out, new PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8)),
        false,
        hidden,
        text -> text.replace("mvn paws:", "mvn x:paws:"));
  }
}
