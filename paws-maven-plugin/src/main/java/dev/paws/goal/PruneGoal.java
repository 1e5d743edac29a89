package dev.paws.goal;

import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.finding.Position;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.PruneRun;
import dev.paws.core.run.StaleEnvironment;
import dev.paws.runtime.ThreadRunEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code prune}: removes the environments of builds that have ended, of all projects. */
public final class PruneGoal {
  private final Goals goals;

  public PruneGoal(Goals goals) {
    this.goals = goals;
  }

  /**
   * Lists and removes them.
   *
   * @param takeOver whether a build of another machine counts as ended
   * @param dryRun whether they are only listed
   * @throws GoalFailure where something could not be removed
   */
  public void run(DownSettings settings, boolean takeOver, boolean dryRun) {
    Reporter reporter = new Reporter(settings.common(), goals.console());
    ProjectOwnership.Self self =
        new ProjectOwnership.Self(
            goals.claims().build(), "", goals.claims()::life, takeOver, folder -> true);
    List<String> left = new ArrayList<>();
    Cancellation cancellation = new Cancellation();
    try (AsyncEngine opening = AsyncEngine.begin(settings.common());
        ThreadRunEnvironment bench = new ThreadRunEnvironment(cancellation::cancel)) {
      Engine engine = opening.engine();
      PruneRun prune = new PruneRun(engine, bench);
      ProjectRemoval removal = new ProjectRemoval(goals, engine, prune, self, cancellation);
      List<StaleEnvironment> found = prune.find(self, settings.volumes());
      for (StaleEnvironment environment : found) {
        goals.console().info((dryRun ? "abandoned: " : "removing: ") + text(environment, settings));
        if (!dryRun
            && !removal.remove(
                environment.project(), settings.volumes(), settings.timeout(), "prune")) {
          left.add(environment.project());
        }
      }
      Map<String, List<String>> stray = prune.strayVolumes();
      stray.forEach(this::stray);
      Map<String, @Nullable Object> tree = tree(found, left, dryRun);
      tree.put("anonymous_volumes", stray);
      reporter.result(tree);
      goals.console().info(summary(found.size(), left.size(), dryRun));
    }
    if (!left.isEmpty()) {
      throw GoalFailure.environment("not everything that is abandoned could be removed: " + left);
    }
  }

  /** Anonymous volumes that a person's containers left are for that person to remove. */
  private void stray(String project, List<String> volumes) {
    goals
        .console()
        .info(
            NeighbourMessage.STRAY_VOLUMES
                .at(Position.NONE, "", project, String.join(" ", volumes))
                .text());
  }

  private static String text(StaleEnvironment environment, DownSettings settings) {
    int images = environment.images().size();
    return "%s (%d containers, %d networks%s%s) of %s"
        .formatted(
            environment.project(),
            environment.containers().size(),
            environment.networks().size(),
            settings.volumes() ? ", " + environment.volumes().size() + " volumes" : "",
            images > 0 ? ", " + images + " images" : "",
            environment.owner().text());
  }

  private static String summary(int found, int left, boolean dryRun) {
    if (found == 0) {
      return "no abandoned environments";
    }
    return dryRun
        ? found + " abandoned; remove them with mvn paws:prune"
        : found - left + " of " + found + " abandoned environments removed";
  }

  private static Map<String, @Nullable Object> tree(
      List<StaleEnvironment> found, List<String> left, boolean dryRun) {
    List<Object> environments = new ArrayList<>();
    for (StaleEnvironment environment : found) {
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
      one.put("removed", !dryRun && !left.contains(environment.project()));
      environments.add(one);
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("abandoned", environments);
    return tree;
  }
}
