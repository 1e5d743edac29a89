package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.engine.CommandInput;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.RunningCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Commands that read. Only with our own transport: before JDK 19 the channel of docker-java's
 * cannot be read and written at the same time.
 */
class ExecInputIT {
  private EngineFixture fixture;
  private Engine engine;

  @BeforeEach
  void open() {
    fixture = new EngineFixture(EngineTransport.SOCKETS);
    engine = fixture.engine;
  }

  @AfterEach
  void clean() {
    fixture.close();
  }

  @Test
  void a_command_reads_what_is_piped_in_to_its_end() {
    String id = fixture.started(fixture.spec("stdin"));
    byte[] bytes = "one\ntwo\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);

    StringBuilder said = new StringBuilder();
    try (RunningCommand command =
        engine.begin(
            id,
            ExecSpec.of(List.of("sh", "-c", "wc -c; exit 5")),
            Optional.of(new CommandInput(new ByteArrayInputStream(bytes), false)),
            (error, piece, length) ->
                said.append(new String(piece, 0, length, StandardCharsets.UTF_8)))) {
      assertThat(command.await()).isEqualTo(5);
    }
    assertThat(said.toString().strip()).isEqualTo("320000");
  }

  @Test
  void a_command_with_a_terminal_has_its_size_and_its_keys() throws Exception {
    String id = fixture.started(fixture.spec("tty"));
    PipedOutputStream keys = new PipedOutputStream();
    StringBuffer said = new StringBuffer();
    try (PipedInputStream typed = new PipedInputStream(keys);
        RunningCommand command =
            engine.begin(
                id,
                ExecSpec.of(
                    List.of(
                        "sh",
                        "-c",
                        "tty; until stty size | grep 33; do sleep 0.1; done; sleep 60")),
                Optional.of(new CommandInput(typed, true)),
                (error, piece, length) ->
                    said.append(new String(piece, 0, length, StandardCharsets.UTF_8)))) {
      Thread user =
          new Thread(
              () -> {
                try {
                  while (!said.toString().contains("33 101")) {
                    command.resize(33, 101);
                    Thread.sleep(100);
                  }
                  keys.write(3); // Ctrl-C
                  keys.flush();
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      user.start();
      assertThat(command.await()).isEqualTo(130);
      user.join();
    }
    assertThat(said.toString()).contains("/dev/pts/");
  }
}
