package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.PullPolicy;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.ImagePhrase;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.reconcile.ImagePlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the engine's images were built from files that have changed since.
 *
 * @param outdated references of images that Paws built and that a new build would change
 * @param findings a warning for each image that cannot be compared
 */
record BuildFreshness(Set<String> outdated, List<Finding> findings) {
  BuildFreshness {
    outdated = Set.copyOf(outdated);
    findings = List.copyOf(findings);
  }

  /** Compares the selected services' images. Done only if missing images would be built. */
  static BuildFreshness of(UpRequest request, Map<String, ImageDetails> present, Engine engine) {
    Set<String> outdated = new TreeSet<>();
    List<Finding> findings = new ArrayList<>();
    if (request.creation().build() == ImagePlanner.Build.MISSING) {
      for (DesiredService service :
          ImagePlanner.builders(request.desired(), request.definition().services())) {
        Optional<BuildSpec> build = service.build();
        ImageDetails image = present.get(service.container().image());
        if (build.isPresent() && image != null && service.pullPolicy() != PullPolicy.BUILD) {
          Optional<String> doubt = doubt(build.get(), image, engine, outdated);
          doubt.ifPresent(
              reason -> findings.add(warning(request.desired(), service, build.get(), reason)));
        }
      }
    }
    return new BuildFreshness(outdated, findings);
  }

  /** Returns why an image cannot be compared with its context; empty if it can. */
  private static Optional<String> doubt(
      BuildSpec build, ImageDetails image, Engine engine, Set<String> outdated) {
    if (!build.image().equals(image.labels().get(BuildSpec.IMAGE_LABEL))) {
      return Optional.of(ImagePhrase.NOT_BUILT_BY_PAWS.text());
    }
    try {
      String known = image.labels().getOrDefault(BuildSpec.CONTEXT_LABEL, "");
      if (engine.buildHash(build).filter(now -> !now.equals(known)).isPresent()) {
        outdated.add(build.image());
      }
      return Optional.empty();
    } catch (EngineException e) {
      return Optional.of(
          e.failure() instanceof EngineFailure.BuildFailed failed
              ? failed.reason()
              : String.valueOf(e.getMessage()));
    }
  }

  private static Finding warning(
      Desired desired, DesiredService service, BuildSpec build, String reason) {
    var place = desired.positions().of("services", service.name(), "build");
    return PreflightMessage.IMAGE_NOT_COMPARED.at(
        place.at(), place.path(), build.image(), build.context(), reason);
  }
}
