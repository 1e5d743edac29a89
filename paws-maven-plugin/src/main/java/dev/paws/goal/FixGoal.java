package dev.paws.goal;

import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.fix.OverrideFile;
import dev.paws.core.parity.fix.Repair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code fix}: a Compose override file with which the local environment runs as another one does.
 * The file is tried before it is written, and what it cannot do is left out and told; nothing else
 * is changed.
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
    Parity comparison = Parity.of(request);
    ParityResult before = comparison.compare();
    List<Repair> possible = comparison.repairs();
    List<Path> files = new ArrayList<>(others);
    files.add(file);
    RepairSelector trial =
        new RepairSelector(
            request, before, text -> sources.tried(files, file, text), console::hidden);
    List<Repair> repairs = trial.sound(possible);
    int left = before.open().size() - repairs.size();
    if (possible.isEmpty()) {
      console.info("nothing that an override file can set differs from " + target.name());
      told(reporter, file, List.of(), left, "");
      return;
    }
    if (repairs.isEmpty()) {
      throw GoalFailure.environment(ParityMessage.FIX_FAILS, trial.reasons());
    }
    if (repairs.size() < possible.size()) {
      reporter.warnings(
          List.of(
              ParityMessage.FIX_LEAVES_OUT.at(
                  Position.NONE,
                  "",
                  possible.size() - repairs.size() == 1
                      ? "1 difference is"
                      : possible.size() - repairs.size() + " differences are",
                  (possible.size() - repairs.size() == 1 ? "it:" : "them:") + trial.reasons())));
    }
    String text = trial.text(repairs);
    text.lines().forEach(console::info);
    if (settings.dryRun()) {
      console.info("paws.dryRun is set: nothing was written");
    } else {
      reporter.write(file, text);
      console.info(repairs.size() + " differences put right in " + file);
    }
    told(reporter, file, repairs, left, text);
    console.info("start with it: mvn paws:up -Dpaws.composeFiles=" + names(common, files));
  }

  private static String names(CommonSettings common, List<Path> files) {
    Path base = common.compose().baseDirectory().toAbsolutePath();
    return files.stream()
        .map(it -> base.relativize(it.toAbsolutePath()).toString())
        .collect(Collectors.joining(","));
  }

  private void told(
      Reporter reporter, Path file, List<Repair> repairs, int left, String overrideFile) {
    if (left > 0) {
      goals.console().info(left + " differences are left to you: mvn paws:diff tells what to do");
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("file", file.toString());
    tree.put(
        "repaired",
        repairs.stream()
            .map(
                it ->
                    Map.of(
                        "service_name", it.finding().subject(),
                        "field_path", it.finding().difference().fieldPath(),
                        "fingerprint", it.finding().fingerprint()))
            .toList());
    tree.put("left", left);
    tree.put("text", overrideFile);
    reporter.toOutput(tree);
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
}
