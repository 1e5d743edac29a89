package dev.paws.docker.build;

import dev.paws.core.message.ImagePhrase;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a build by BuildKit failed, in words that name the Dockerfile's line.
 *
 * @param isFrontendMissing whether the image of {@code # syntax=} could not be pulled, so that
 *     nothing was built
 */
record BuildKitFailure(String text, boolean isFrontendMissing) {
  private static final Pattern EXIT_CODE = Pattern.compile("(?s).*exit code: (\\d+)$");
  private static final Pattern NOISE =
      Pattern.compile(
          "failed to solve(?: with frontend [\\w.]+)?: |failed to create LLB definition: |"
              + "failed to compute cache key: |executor failed running ");
  private static final Pattern STEP_NUMBER = Pattern.compile("^\\[[^\\]]*] ");

  static BuildKitFailure of(BuildPlan plan, BuildLog log) {
    String error = NOISE.matcher(log.error().orElse("")).replaceAll("");
    Optional<BuildKitTrace.FailedStep> step = log.failedStep();
    Optional<String> frontend = plan.parsed().flatMap(Dockerfile::frontend);
    if (frontend.isPresent() && names(error, frontend.get())) {
      String advice = ImagePhrase.FRONTEND_MISSING.text(frontend.get(), error);
      return new BuildKitFailure(advice, true);
    }
    if (step.isEmpty() || step.get().name().startsWith("[internal]")) {
      return new BuildKitFailure(error + heredocAdvice(plan, error), false);
    }
    String lines = String.join("\n  ", step.get().lastLines());
    return new BuildKitFailure(
        described(plan, step.get()) + (lines.isEmpty() ? "" : "\n  " + lines), false);
  }

  private static String described(BuildPlan plan, BuildKitTrace.FailedStep step) {
    String instruction = STEP_NUMBER.matcher(step.name()).replaceFirst("");
    Matcher code = EXIT_CODE.matcher(step.error().strip());
    String reason =
        code.matches()
            ? ImagePhrase.EXIT_CODE.text(code.group(1))
            : ImagePhrase.FAILED.text(NOISE.matcher(step.error()).replaceAll("").strip());
    Optional<Integer> line = plan.stages().line(step.name());
    String place =
        line.map(number -> ImagePhrase.LINE.text(plan.dockerfileName(), number)).orElse("");
    return place + "'" + instruction + "' " + reason;
  }

  /** Returns whether an error concerns an image, whose registry may write its name differently. */
  private static boolean names(String error, String frontend) {
    String name = frontend.replaceAll("^[^/]*[.:][^/]*/", "").replaceAll("[:@].*$", "");
    return error.contains(name) && !error.contains("dockerfile parse error");
  }

  private static String heredocAdvice(BuildPlan plan, String error) {
    boolean heredoc = plan.parsed().filter(Dockerfile::hasHeredoc).isPresent();
    return heredoc && error.contains("unknown instruction") ? ImagePhrase.NO_HEREDOC.text() : "";
  }
}
