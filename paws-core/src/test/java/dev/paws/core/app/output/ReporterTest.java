package dev.paws.core.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReporterTest {
  @TempDir Path folder;

  @Test
  void an_engine_that_fails_is_a_result_too() throws IOException {
    Reporter reporter = reporter(folder.resolve("out.json"));
    reporter.about("shop");
    EngineException failure =
        new EngineException(new EngineFailure.Unreachable("unix:///nowhere", "no such file"));

    assertThatThrownBy(
            () ->
                reporter.concluding(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(Files.readString(folder.resolve("out.json")))
        .contains("\"project_name\" : \"shop\"", "\"succeeded\" : false", "unix:///nowhere");
  }

  @Test
  void a_result_that_was_told_before_the_failure_stays() throws IOException {
    Reporter reporter = reporter(folder.resolve("out.json"));

    assertThatThrownBy(
            () ->
                reporter.concluding(
                    () -> {
                      reporter.result(Map.of("told", true));
                      throw GoalFailure.environment("not up");
                    }))
        .hasMessage("not up");
    assertThat(Files.readString(folder.resolve("out.json"))).isEqualTo("{\n  \"told\" : true\n}\n");
  }

  @Test
  void the_failure_is_told_even_where_the_result_cannot_be_written() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Reporter reporter = reporter(file.resolve("out.json"));

    assertThatThrownBy(
            () ->
                reporter.concluding(
                    () -> {
                      throw GoalFailure.environment("not up");
                    }))
        .hasMessage("not up")
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
  }

  @Test
  void the_command_that_takes_an_environment_down_works_in_any_folder_and_on_the_same_engine() {
    assertThat(Commands.down(settings(folder, Optional.empty()), "1.2", "shop"))
        .isEqualTo("mvn dev.paws:paws-maven-plugin:1.2:down -Dpaws.projectName=shop");
    assertThat(Commands.down(settings(folder, Optional.of("tcp://other:2375")), "1.2", "shop"))
        .endsWith(" -Dpaws.dockerHost=tcp://other:2375");
  }

  private static Reporter reporter(Path outputFile) {
    return new Reporter(settings(outputFile, Optional.empty()), new AppBench(outputFile).ports());
  }

  private static CommonSettings settings(Path outputFile, Optional<String> dockerHost) {
    Path here = Path.of("/nowhere");
    return new CommonSettings(
        new ComposeOptions(
            here, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of()),
        new EngineChoice(dockerHost, EngineTransport.SOCKETS, Optional.empty(), Map.of(), here),
        new Output("local", Optional.of(outputFile), Output.Format.TEXT, here),
        Optional.empty());
  }
}
