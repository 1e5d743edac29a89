package dev.paws.goal;

import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.DiffRequest;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.fix.OverrideFile;
import dev.paws.core.parity.fix.Repair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code fix}: a Compose override file with which the local environment runs as another one does.
 * The file is tried before it is written; nothing else is changed.
 */
public final class FixGoal {
  private static final String NAME = "compose.parity.yaml";

  private final Goals goals;
  private final String tool;

  /**
   * The goal.
   *
   * @param tool name and version, as in reports
   */
  public FixGoal(Goals goals, String tool) {
    this.goals = goals;
    this.tool = tool;
  }

  /**
   * Shows the file and writes it.
   *
   * @throws GoalFailure where an environment cannot be read, where a file is in the way, or where
   *     the file would not do what it should; then nothing was written
   */
  public void run(FixSettings settings) {
    CommonSettings common = settings.common();
    Console console = goals.console();
    Reporter reporter = new Reporter(common, console);
    ParitySources sources = new ParitySources(common, reporter);
    ParitySources.Local local = sources.local();
    Path file = file(common, local.composeFiles());
    refuseStrangers(file);
    ParityEnvironment target =
        sources
            .target(settings.target(), local.project())
            .orElseThrow(() -> GoalFailure.environment(ParityMessage.NO_TARGET, sources.names()));
    // Written again it says all that it has to say, not only what is new.
    List<Path> others = new ArrayList<>(local.composeFiles());
    boolean again = others.removeIf(it -> same(it, file)) && !others.isEmpty();
    ParityEnvironment plain =
        again
            ? sources.tried(others, file, "{}").environment().orElse(local.environment())
            : local.environment();
    DiffRequest request = request(plain, target, sources);
    ParityResult before = Parity.compare(request);
    List<Repair> repairs = Parity.repairs(request);
    int left = before.open().size() - repairs.size();
    if (repairs.isEmpty()) {
      console.info("nothing that an override file can set differs from " + target.name());
      tellLeft(left);
      return;
    }
    String text = console.hidden().inText(OverrideFile.text(repairs, plain.name(), target.name()));
    List<Path> files = new ArrayList<>(others);
    files.add(file);
    check(sources.tried(files, file, text), before, repairs, request);
    text.lines().forEach(console::info);
    if (settings.dryRun()) {
      console.info("paws.dryRun is set: nothing was written");
    } else {
      reporter.write(file, text);
      console.info(repairs.size() + " differences put right in " + file);
    }
    tellLeft(left);
    String names =
        files.stream()
            .map(
                it ->
                    common
                        .compose()
                        .baseDirectory()
                        .toAbsolutePath()
                        .relativize(it.toAbsolutePath())
                        .toString())
            .collect(Collectors.joining(","));
    console.info("start with it: mvn paws:up -Dpaws.composeFiles=" + names);
  }

  private void tellLeft(int left) {
    if (left > 0) {
      goals.console().info(left + " differences are left to you: mvn paws:diff tells what to do");
    }
  }

  private DiffRequest request(
      ParityEnvironment local, ParityEnvironment target, ParitySources sources) {
    Set<ComparisonMode> modes = Set.of(ComparisonMode.STRUCTURAL);
    return new DiffRequest(local, target, modes, sources.settings(List.of()), Instant.now(), tool);
  }

  /** Beside the first Compose file, under a name that Compose does not read by itself. */
  private static Path file(CommonSettings common, List<Path> composeFiles) {
    return common
        .outputFile()
        .orElseGet(
            () ->
                composeFiles.isEmpty()
                    ? common.compose().baseDirectory().resolve(NAME)
                    : composeFiles.get(0).resolveSibling(NAME))
        .toAbsolutePath()
        .normalize();
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other);
  }

  private static void refuseStrangers(Path file) {
    if (!Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      boolean ours =
          Files.isRegularFile(file)
              && new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                  .startsWith(OverrideFile.MARK);
      if (!ours) {
        throw GoalFailure.environment(ParityMessage.NOT_OURS, file);
      }
    } catch (IOException e) {
      throw GoalFailure.tool(e, GoalMessage.CANNOT_WRITE, file, e.getClass().getSimpleName());
    }
  }

  /** With the file those differences have to be gone, and no others there. */
  private static void check(
      SourceResult tried, ParityResult before, List<Repair> repairs, DiffRequest request) {
    StringBuilder wrong = new StringBuilder();
    tried.findings().stream()
        .filter(it -> it.isError())
        .forEach(it -> wrong.append("\n  ").append(it.text()));
    Optional<ParityEnvironment> fixed = tried.environment();
    if (fixed.isPresent()) {
      DiffRequest again =
          new DiffRequest(
              fixed.get(),
              request.target(),
              request.modes(),
              request.settings(),
              request.at(),
              request.tool());
      Set<String> allowed =
          before.open().stream().map(Deviation::fingerprint).collect(Collectors.toSet());
      repairs.forEach(it -> allowed.remove(it.finding().fingerprint()));
      Parity.compare(again).open().stream()
          .filter(it -> !allowed.contains(it.fingerprint()))
          .forEach(
              it ->
                  wrong
                      .append("\n  ")
                      .append(it.subject())
                      .append(": ")
                      .append(it.difference().fieldPath()));
    }
    if (fixed.isEmpty() || wrong.length() > 0) {
      throw GoalFailure.environment(ParityMessage.FIX_FAILS, wrong);
    }
  }
}
