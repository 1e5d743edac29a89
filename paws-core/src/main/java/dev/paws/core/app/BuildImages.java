package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.execute.Outcome;
import dev.paws.core.message.ImageGoalPhrase;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.report.StatusText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code build}: builds the images of services; containers stay as they are. */
public final class BuildImages {
  private final Ports ports;

  public BuildImages(Ports ports) {
    this.ports = ports;
  }

  /**
   * Builds the images.
   *
   * @throws GoalFailure if the files are unsound, a service is unknown, nothing can be built, or a
   *     build fails
   */
  public void run(BuildSettings settings) {
    new ImageGoal(ports, settings.images()).run(new Building(settings));
  }

  private final class Building implements ImageGoal.Work {
    private final BuildSettings settings;

    Building(BuildSettings settings) {
      this.settings = settings;
    }

    @Override
    public Plan plan(ImageGoal.Definition definition, Engine engine) {
      List<String> built =
          definition.selected().stream()
              .filter(service -> service.build().isPresent())
              .map(DesiredService::name)
              .toList();
      if (built.isEmpty()) {
        throw GoalFailure.environment(
            WatchMessage.NOTHING_TO_BUILD,
            settings.images().services().isEmpty()
                ? definition.project().name()
                : String.join(", ", settings.images().services()));
      }
      return ImagePlanner.rebuild(withOptions(definition.desired(), built, engine), built);
    }

    private Desired withOptions(Desired desired, List<String> built, Engine engine) {
      return desired.with(
          desired.services().stream()
              .map(
                  service ->
                      built.contains(service.name()) ? withOptions(service, engine) : service)
              .toList());
    }

    private DesiredService withOptions(DesiredService service, Engine engine) {
      BuildSpec build = service.build().orElseThrow();
      BuildSpec whole = build.with(settings.arguments(), settings.noCache(), settings.pull());
      return service.with(
          settings.arguments().isEmpty() ? whole : asOfFiles(whole, engine.buildHash(build)));
    }

    /** The next {@code up} must not build anew because its files do not have the arguments. */
    private static BuildSpec asOfFiles(BuildSpec build, Optional<String> hash) {
      Map<String, String> labels = new HashMap<>(build.labels());
      hash.ifPresent(it -> labels.put(BuildSpec.CONTEXT_LABEL, it));
      return build.with(labels);
    }

    @Override
    public void conclude(ImageGoal.Definition definition, Plan plan, Outcome outcome) {
      String project = definition.project().name();
      Failures.check(ImageGoalPhrase.NOT_BUILT.text(project), outcome);
      ports
          .console()
          .info(
              ImageGoalPhrase.BUILT.text(
                  project, plan.steps().size(), StatusText.duration(outcome.took())));
    }
  }
}
