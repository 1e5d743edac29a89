package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.PullPolicy;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.preflight.PreflightFacts.ImageFact;
import dev.paws.core.reconcile.ImagePlanner;
import java.util.Optional;

/** Checks that each build has its context and its Dockerfile. */
final class BuildRule implements Rule {
  @Override
  public void apply(PreflightContext check) {
    for (DesiredService service : check.services()) {
      service
          .build()
          .filter(build -> isNeeded(check, service))
          .ifPresent(build -> apply(check, service, build));
    }
  }

  private static boolean isNeeded(PreflightContext check, DesiredService service) {
    boolean present =
        Optional.ofNullable(check.facts().images().get(ImageNeeds.need(service)))
            .flatMap(ImageFact::present)
            .isPresent();
    boolean always =
        service.pullPolicy() == PullPolicy.BUILD
            || check.options().build() == ImagePlanner.Build.ALWAYS;
    return check.options().mayBuild() && (!present || always);
  }

  private static void apply(PreflightContext check, DesiredService service, BuildSpec build) {
    if (BuildPaths.isRemote(build)) {
      return;
    }
    PathState context = check.facts().paths().get(build.context());
    if (context != null && context != PathState.FOLDER) {
      check.report(
          PreflightMessage.BUILD_CONTEXT_MISSING,
          check.place(service, "build", "context"),
          build.context());
      return;
    }
    BuildPaths.dockerfile(build)
        .filter(file -> check.facts().paths().get(file) == PathState.MISSING)
        .ifPresent(
            file ->
                check.report(
                    PreflightMessage.DOCKERFILE_MISSING,
                    check.place(service, "build", "dockerfile"),
                    file));
  }
}
