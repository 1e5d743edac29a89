package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.fix.Repair;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code fix}: writes a Compose override file that makes the local environment match another one.
 * It tries the file before writing it, and leaves out and reports what the file cannot do. It
 * changes nothing else.
 */
public final class Fix {
  private final Ports ports;
  private final String tool;

  /**
   * Creates the use case.
   *
   * @param tool name and version, as in reports
   */
  public Fix(Ports ports, String tool) {
    this.ports = ports;
    this.tool = tool;
  }

  /**
   * The result of {@code fix}.
   *
   * @param file the override file
   * @param repairs the differences that it removes
   * @param left how many differences remain
   * @param text the text of the file; empty if there is nothing to repair
   */
  public record Result(Path file, List<Repair> repairs, int left, String text) {
    public Result {
      repairs = List.copyOf(repairs);
    }
  }

  /**
   * Shows the file and, unless it is a dry run, writes it.
   *
   * @throws GoalFailure if an environment cannot be read, if another file is in the way, or if the
   *     file would not do what it should; nothing was written then
   */
  public Result run(FixSettings settings) {
    CommonSettings common = settings.common();
    Reporter reporter = new Reporter(common, ports);
    ParitySources sources = new ParitySources(common, reporter, ports);
    ParitySources.Local local = sources.local();
    OverrideTarget override = OverrideTarget.of(common, local.composeFiles());
    override.refuseOthersFile(ports);
    ParityEnvironment target = target(settings, sources, local);
    DiffRequest request = request(override.without(local, sources), target, sources);
    Parity comparison = Parity.of(request);
    ParityResult before = comparison.compare();
    List<Repair> possible = comparison.repairs();
    RepairSelector selector =
        new RepairSelector(
            request,
            before,
            text -> sources.tried(override.with(), override.file(), text),
            ports.console()::hidden);
    List<Repair> repairs = selector.sound(possible);
    int left = before.open().size() - repairs.size();
    if (possible.isEmpty()) {
      ports.console().info(GoalPhrase.NOTHING_TO_FIX.text(target.name()));
      return reported(new Result(override.file(), List.of(), left, ""), reporter);
    }
    if (repairs.isEmpty()) {
      throw GoalFailure.environment(ParityMessage.FIX_FAILS, selector.reasons());
    }
    warnOfRest(possible.size() - repairs.size(), selector, reporter);
    Result result = new Result(override.file(), repairs, left, selector.text(repairs));
    write(result, settings.dryRun(), reporter);
    reported(result, reporter);
    String names = names(common, override.with());
    ports.console().info(GoalPhrase.START_WITH.text(names));
    return result;
  }

  private static ParityEnvironment target(
      FixSettings settings, ParitySources sources, ParitySources.Local local) {
    return sources
        .target(settings.target(), local.project())
        .orElseThrow(() -> GoalFailure.environment(ParityMessage.NO_TARGET, sources.names()));
  }

  private DiffRequest request(
      ParityEnvironment local, ParityEnvironment target, ParitySources sources) {
    Set<ComparisonMode> modes = Set.of(ComparisonMode.STRUCTURAL);
    return new DiffRequest(
        local, target, modes, sources.settings(List.of()), ports.runtime().timeOfDay(), tool);
  }

  private static void warnOfRest(int rest, RepairSelector selector, Reporter reporter) {
    if (rest > 0) {
      reporter.warnings(
          List.of(
              ParityMessage.FIX_LEAVES_OUT.at(
                  Position.NONE,
                  "",
                  rest == 1
                      ? GoalPhrase.ONE_DIFFERENCE_IS.text()
                      : GoalPhrase.DIFFERENCES_ARE.text(rest),
                  (rest == 1 ? GoalPhrase.FOR_IT : GoalPhrase.FOR_THEM).text(selector.reasons()))));
    }
  }

  private void write(Result result, boolean dryRun, Reporter reporter) {
    result.text().lines().forEach(ports.console()::info);
    if (dryRun) {
      ports.console().info(GoalPhrase.DRY_RUN.text());
      return;
    }
    reporter.write(result.file(), result.text());
    ports.console().info(GoalPhrase.FIXED.text(result.repairs().size(), result.file()));
  }

  private Result reported(Result result, Reporter reporter) {
    if (result.left() > 0) {
      ports.console().info(GoalPhrase.LEFT_TO_YOU.text(result.left()));
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("file", result.file().toString());
    tree.put("repaired", result.repairs().stream().map(Fix::tree).toList());
    tree.put("left", result.left());
    tree.put("text", result.text());
    reporter.toOutput(tree);
    return result;
  }

  private static Map<String, String> tree(Repair repair) {
    return Map.of(
        "service_name", repair.finding().subject(),
        "field_path", repair.finding().difference().fieldPath(),
        "fingerprint", repair.finding().fingerprint());
  }

  private static String names(CommonSettings common, List<Path> files) {
    Path base = common.compose().baseDirectory().toAbsolutePath();
    return files.stream()
        .map(it -> base.relativize(it.toAbsolutePath()).toString())
        .collect(Collectors.joining(","));
  }
}
