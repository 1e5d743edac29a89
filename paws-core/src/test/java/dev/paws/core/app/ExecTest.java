package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.UserInput;
import dev.paws.core.engine.CommandInput;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code exec}. */
class ExecTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private UserInput user = UserInput.NONE;
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file("compose.yaml", "name: shop\nservices: {web: {image: web}}\n");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void output_is_passed_on_as_it_is() {
    bench.up(Optional.empty());
    bench.results.clear();

    exec("web", 1);

    assertThat(bench.results).containsExactly("echo hello");
  }

  @Test
  void another_exit_status_fails_with_its_number() {
    bench.up(Optional.empty());
    sim.engine.commands = command -> new ExecResult(3, "", false);

    assertThatThrownBy(() -> exec("web", 1))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("exit status 3: echo hello");
  }

  @Test
  void a_container_that_is_not_there_or_does_not_run_is_refused() {
    assertThatThrownBy(() -> exec("web", 1)).hasMessageContaining("there is none");
    bench.up(Optional.empty());

    assertThatThrownBy(() -> exec("web", 2)).hasMessageContaining("shop-web-1 running");
    assertThatThrownBy(() -> exec("wep", 1)).hasMessageContaining("did you mean web?");
  }

  @Test
  void what_the_user_types_reaches_the_command_and_the_terminal_is_given_back() {
    bench.up(Optional.empty());
    List<String> told = new ArrayList<>();
    CommandInput typed = new CommandInput(InputStream.nullInputStream(), true);
    user =
        () ->
            new UserInput.Session() {
              @Override
              public Optional<CommandInput> input() {
                return Optional.of(typed);
              }

              @Override
              public void follow(UserInput.SizeListener listener) {
                told.add("follows");
              }

              @Override
              public void close() {
                told.add("closed");
              }
            };

    exec("web", 1);

    assertThat(sim.engine.inputs).containsExactly(typed);
    assertThat(told).containsExactly("follows", "closed");
  }

  private void exec(String service, int index) {
    new Exec(bench.ports(), user)
        .run(
            new ExecSettings(
                bench.common(Optional.empty()),
                service,
                index,
                ExecSpec.of(List.of("echo", "hello"))));
  }
}
