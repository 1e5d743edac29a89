package dev.paws.core.app;

import dev.paws.core.app.output.Commands;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.PruneRun;
import dev.paws.core.run.StaleEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code prune}: removes the environments of builds that have ended, of all projects. */
public final class Prune {
  private final Ports ports;

  public Prune(Ports ports) {
    this.ports = ports;
  }

  /**
   * The result of {@code prune}.
   *
   * @param found the environments of builds that have ended
   * @param left the names of those that could not be removed
   * @param strayVolumes anonymous volumes by project that a person's containers left
   */
  public record Result(
      List<StaleEnvironment> found, List<String> left, Map<String, List<String>> strayVolumes) {
    public Result {
      found = List.copyOf(found);
      left = List.copyOf(left);
    }
  }

  /**
   * Lists the environments and, unless it is a dry run, removes them.
   *
   * @throws GoalFailure if something could not be removed
   */
  public Result run(PruneSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    Cancellation cancellation = new Cancellation();
    try (OpeningEngine opening = ports.engines().begin(settings.common().engine());
        OpenRunEnvironment run = ports.runtime().open(cancellation::cancel)) {
      Result result = prune(settings, opening.engine(), run, cancellation);
      reporter.result(tree(result, settings.dryRun()));
      ports.console().info(summary(result, settings.dryRun()));
      if (!result.left().isEmpty()) {
        throw GoalFailure.environment(GoalPhrase.NOT_ALL_REMOVED.text(result.left()));
      }
      return result;
    }
  }

  private Result prune(
      PruneSettings settings, Engine engine, OpenRunEnvironment run, Cancellation cancellation) {
    ProjectOwnership.Self self =
        new ProjectOwnership.Self(
            ports.claims().build(), "", ports.claims()::life, settings.takeOver(), folder -> true);
    PruneRun prune = new PruneRun(engine, run);
    ProjectRemoval removal = new ProjectRemoval(ports, engine, prune, self, cancellation);
    List<StaleEnvironment> found = prune.find(self, settings.volumes());
    List<String> left = new ArrayList<>();
    for (StaleEnvironment environment : found) {
      say(environment, settings);
      if (!settings.dryRun()
          && !removal.remove(
              environment.project(), settings.volumes(), settings.timeout(), "prune")) {
        left.add(environment.project());
      }
    }
    for (String project : prune.isolatedByHand()) {
      String command = Commands.withVolumes(Commands.down(settings.common(), project));
      ports
          .console()
          .info(NeighbourMessage.ISOLATED_BY_HAND.at(Position.NONE, "", project, command).text());
    }
    Map<String, List<String>> stray = prune.strayVolumes();
    stray.forEach(this::sayStray);
    return new Result(found, left, stray);
  }

  private void say(StaleEnvironment environment, PruneSettings settings) {
    int images = environment.images().size();
    String volumes =
        settings.volumes() ? GoalPhrase.COUNTED_VOLUMES.text(environment.volumes().size()) : "";
    String text =
        GoalPhrase.ABANDONED_ENVIRONMENT.text(
            environment.project(),
            environment.containers().size(),
            environment.networks().size(),
            volumes + (images > 0 ? GoalPhrase.COUNTED_IMAGES.text(images) : ""),
            environment.owner().text());
    GoalPhrase line = settings.dryRun() ? GoalPhrase.ABANDONED : GoalPhrase.REMOVING;
    ports.console().info(line.text(text));
  }

  /** Anonymous volumes of a person's containers are left for that person to remove. */
  private void sayStray(String project, List<String> volumes) {
    String names = String.join(" ", volumes);
    ports
        .console()
        .info(NeighbourMessage.STRAY_VOLUMES.at(Position.NONE, "", project, names).text());
  }

  private static String summary(Result result, boolean dryRun) {
    int found = result.found().size();
    if (found == 0) {
      return GoalPhrase.NOTHING_ABANDONED.text();
    }
    return dryRun
        ? GoalPhrase.COUNT_ABANDONED.text(found)
        : GoalPhrase.COUNT_REMOVED.text(found - result.left().size(), found);
  }

  private static Map<String, @Nullable Object> tree(Result result, boolean dryRun) {
    List<Object> environments = new ArrayList<>();
    for (StaleEnvironment environment : result.found()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("project", environment.project());
      one.put("owner_pid", environment.owner().pid());
      one.put("owner_host", environment.owner().host());
      one.put("owner_started", environment.owner().started().toString());
      one.put("containers", environment.containers());
      one.put("networks", environment.networks());
      one.put("volumes", environment.volumes());
      one.put("images", environment.images());
      one.put("anonymous_volumes", environment.anonymousVolumes());
      one.put("removed", !dryRun && !result.left().contains(environment.project()));
      environments.add(one);
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("abandoned", environments);
    tree.put("anonymous_volumes", result.strayVolumes());
    return tree;
  }
}
