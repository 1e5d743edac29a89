package dev.paws.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.ProcessRunner.End;
import dev.paws.core.pipeline.port.ProcessRunner.Exit;
import dev.paws.core.pipeline.port.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProcessesTest {
  private static final String PATH = "/usr/local/bin:/usr/bin:/bin";

  @TempDir Path folder;
  private final LocalProcesses processes = new LocalProcesses();
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final String marker = "paws-test-" + UUID.randomUUID();

  private Exit run(String script, Optional<Duration> limit, StopSignal stop) throws IOException {
    return processes.run(command(script, limit), lines::add, stop);
  }

  private ProcessRunner.Command command(String script, Optional<Duration> limit) {
    return new ProcessRunner.Command(
        List.of("bash", "-c", script),
        folder,
        Map.of("PATH", PATH, ProcessRunner.MARKER, marker),
        limit);
  }

  @Test
  void both_streams_come_by_lines_and_the_exit_code_counts() throws IOException {
    Exit exit = run("echo a; printf 'b\\r\\nc' >&2; exit 7", Optional.empty(), new StopSignal());

    assertThat(exit).isEqualTo(new Exit(7, End.EXITED));
    assertThat(lines).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void standard_input_is_empty_and_nothing_is_inherited() throws IOException {
    run("cat; env | grep -c ^HOME=", Optional.empty(), new StopSignal());

    assertThat(lines).containsExactly("0");
  }

  @Test
  void a_child_in_the_background_that_keeps_the_output_open_does_not_hang_the_step()
      throws IOException {
    Exit exit = run("sleep 600 & echo done", Optional.empty(), new StopSignal());

    assertThat(exit).isEqualTo(new Exit(0, End.EXITED));
    assertThat(lines).containsExactly("done");
    assertThat(processes.killMarked(marker)).isEqualTo(1);
    assertThat(processes.killMarked(marker)).isZero();
  }

  @Test
  void a_process_that_left_its_group_is_found_by_its_marker() throws IOException {
    run("setsid sleep 601 >/dev/null 2>&1 &", Optional.empty(), new StopSignal());

    assertThat(processes.killMarked(marker)).isEqualTo(1);
  }

  @Test
  void a_step_out_of_time_is_interrupted() throws IOException {
    Exit exit =
        run(
            "trap 'echo int; exit 3' INT; while :; do sleep 0.05; done",
            Optional.of(Duration.ofMillis(300)),
            new StopSignal());

    assertThat(exit).isEqualTo(new Exit(3, End.TIMED_OUT));
    assertThat(lines).containsExactly("int");
  }

  @Test
  void a_step_that_ignores_signals_is_killed_with_what_it_started() throws IOException {
    StopSignal stop = new StopSignal();
    stop.raise();

    Exit exit = run("trap '' INT TERM; sleep 602 & wait; sleep 603", Optional.empty(), stop);

    assertThat(exit).isEqualTo(new Exit(137, End.STOPPED));
    assertThat(processes.killMarked(marker)).isZero();
  }

  @Test
  void much_output_is_read_in_bounded_pieces() throws IOException {
    AtomicLong characters = new AtomicLong();
    AtomicLong longest = new AtomicLong();
    processes.run(
        command("head -c 50000000 /dev/zero | tr '\\0' x", Optional.empty()),
        line -> {
          characters.addAndGet(line.length());
          longest.accumulateAndGet(line.length(), Math::max);
        },
        new StopSignal());

    assertThat(characters).hasValue(50_000_000);
    assertThat(longest.get()).isLessThanOrEqualTo(64 << 10);
  }

  @Test
  void a_program_that_is_not_there_cannot_be_started() {
    ProcessRunner.Command missing =
        new ProcessRunner.Command(
            List.of("paws-no-such-program"), folder, Map.of(), Optional.empty());

    assertThatThrownBy(() -> processes.run(missing, lines::add, new StopSignal()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_copy_has_changes_and_new_files_and_not_what_is_ignored() throws IOException {
    Path source = Files.createDirectory(folder.resolve("source"));
    run(
        "cd source && git init -q -b main && git config user.email a@b && git config user.name Me"
            + " && echo 1 > a && echo 1 > gone && echo ignored > .gitignore && git add -A"
            + " && git commit -qm first && echo 2 > a && rm gone && mkdir d && echo 3 > d/new"
            + " && echo x > ignored && ln -s a link && chmod +x d/new",
        Optional.empty(),
        new StopSignal());
    GitSourceTree tree = new GitSourceTree(source);
    Path copy = folder.resolve("copy");

    Files.createDirectories(source.resolve("target/paws/pipeline"));
    Files.writeString(source.resolve("target/paws/pipeline/state"), "x");
    Files.writeString(source.resolve(".secrets"), "x");

    tree.copyTo(copy, List.of(source.resolve("target/paws/pipeline"), source.resolve(".secrets")));

    assertThat(copy.resolve("a")).hasContent("2");
    assertThat(copy.resolve("d/new")).hasContent("3").isExecutable();
    assertThat(copy.resolve("link")).isSymbolicLink();
    assertThat(copy.resolve("ignored")).doesNotExist();
    assertThat(copy.resolve("gone")).doesNotExist();
    assertThat(copy.resolve("target")).doesNotExist();
    assertThat(copy.resolve(".secrets")).doesNotExist();
    assertThat(tree.changedFiles()).contains("d/new");
    assertThat(new GitSourceTree(copy).git().orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("user")
        .isEqualTo(tree.git().orElseThrow());
    assertThat(tree.git().orElseThrow().branch()).contains("main");
    assertThat(tree.git().orElseThrow().message()).isEqualTo("first");
    assertThat(tree.git().orElseThrow().hasChanges()).isTrue();
  }

  @Test
  void without_git_all_but_target_is_copied() throws IOException {
    Path source = folder.resolve("plain");
    Files.createDirectories(source.resolve("target/x"));
    Files.createDirectories(source.resolve(".github/workflows"));
    Files.writeString(source.resolve(".github/workflows/ci.yml"), "on: push");

    new GitSourceTree(source).copyTo(folder.resolve("copy"), List.of());

    assertThat(folder.resolve("copy/.github/workflows/ci.yml")).exists();
    assertThat(folder.resolve("copy/target")).doesNotExist();
  }
}
