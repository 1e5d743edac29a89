package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Outcome;
import dev.paws.core.message.ImageGoalPhrase;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.report.StatusText;
import java.util.List;

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
      return ImagePlanner.rebuild(withOptions(definition.desired()), built);
    }

    private Desired withOptions(Desired desired) {
      return desired.with(desired.services().stream().map(this::withOptions).toList());
    }

    private DesiredService withOptions(DesiredService service) {
      return service
          .build()
          .map(
              build ->
                  service.with(
                      build.with(settings.arguments(), settings.noCache(), settings.pull())))
          .orElse(service);
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
