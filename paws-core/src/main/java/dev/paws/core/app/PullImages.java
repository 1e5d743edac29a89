package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ImageGoalPhrase;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.Step;
import dev.paws.core.report.FailureText;
import dev.paws.core.report.StatusText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code pull}: pulls the images of services; containers stay as they are. */
public final class PullImages {
  private final Ports ports;

  public PullImages(Ports ports) {
    this.ports = ports;
  }

  /**
   * Pulls the images.
   *
   * @throws GoalFailure if the files are unsound, a service is unknown, or an image cannot be
   *     pulled that cannot be built either
   */
  public void run(PullSettings settings) {
    new ImageGoal(ports, settings.images()).run(new Pulling(settings));
  }

  private final class Pulling implements ImageGoal.Work {
    private final PullSettings settings;

    Pulling(PullSettings settings) {
      this.settings = settings;
    }

    @Override
    public Plan plan(ImageGoal.Definition definition, Engine engine) {
      List<String> pulled = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (DesiredService service : definition.selected()) {
        (isPulled(definition, service, engine) ? pulled : others).add(service.name());
      }
      return ImagePlanner.pull(definition.desired(), pulled, others);
    }

    private boolean isPulled(
        ImageGoal.Definition definition, DesiredService service, Engine engine) {
      boolean builds = service.build().isPresent();
      if (builds && (settings.ignoreBuildable() || text(definition, service, "image").isEmpty())) {
        return false;
      }
      boolean missing = engine.image(service.container().image()).isEmpty();
      if (settings.policy().isPresent()) {
        return settings.policy().get() == PullSettings.Policy.ALWAYS || missing;
      }
      return switch (text(definition, service, "pull_policy").orElse("")) {
        case "never", "build" -> false;
        case "missing", "if_not_present" -> missing;
        default -> true;
      };
    }

    private static Optional<String> text(
        ImageGoal.Definition definition, DesiredService service, String key) {
      return definition.project().services().mapping(service.name()).flatMap(it -> it.text(key));
    }

    @Override
    public void conclude(ImageGoal.Definition definition, Plan plan, Outcome outcome) {
      String project = definition.project().name();
      boolean tolerable =
          outcome.end() == Outcome.End.FAILED
              && outcome.failures().stream().allMatch(it -> isTolerable(definition, plan, it));
      if (!tolerable) {
        Failures.check(ImageGoalPhrase.NOT_PULLED.text(project), outcome);
      }
      outcome.failures().forEach(failure -> warn(plan, failure));
      int images = plan.steps().size() - outcome.failures().size();
      ports
          .console()
          .info(
              plan.steps().isEmpty()
                  ? ImageGoalPhrase.NOTHING_TO_PULL.text(project)
                  : ImageGoalPhrase.PULLED.text(
                      project, images, StatusText.duration(outcome.took())));
    }

    private boolean isTolerable(ImageGoal.Definition definition, Plan plan, Failure failure) {
      if (failure.engine().filter(it -> it.isEngines()).isPresent()) {
        return false;
      }
      Set<String> built = new HashSet<>();
      definition.desired().services().stream()
          .filter(service -> service.build().isPresent())
          .forEach(service -> built.add(service.container().image()));
      return settings.ignoreFailures() || built.contains(image(plan, failure));
    }

    /** Returns the image that a failed step was to pull. */
    private static String image(Plan plan, Failure failure) {
      return plan.steps().stream()
          .map(Step::operation)
          .filter(Operation.PullImage.class::isInstance)
          .map(Operation.PullImage.class::cast)
          .filter(pull -> pull.text().equals(failure.name()))
          .map(Operation.PullImage::reference)
          .findFirst()
          .orElse(failure.name());
    }

    private void warn(Plan plan, Failure failure) {
      ports
          .console()
          .warn(
              WatchMessage.NOT_PULLED
                  .at(Position.NONE, "", image(plan, failure), FailureText.reason(failure))
                  .text());
    }
  }
}
