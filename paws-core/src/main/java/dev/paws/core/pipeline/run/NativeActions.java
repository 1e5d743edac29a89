package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The actions that Paws carries out itself, by name. */
final class NativeActions {
  private static final Map<String, NativeAction> ALL = table();

  private static final List<String> ONLY_ON_GITHUB =
      List.of(
          "actions/attest",
          "actions/attest-build-provenance",
          "actions/attest-sbom",
          "actions/configure-pages",
          "actions/create-github-app-token",
          "actions/dependency-review-action",
          "actions/deploy-pages",
          "actions/first-interaction",
          "actions/github-script",
          "actions/labeler",
          "actions/stale",
          "actions/upload-pages-artifact",
          "codecov/codecov-action",
          "coverallsapp/github-action",
          "github/codeql-action",
          "ossf/scorecard-action",
          "peter-evans/create-pull-request",
          "release-drafter/release-drafter",
          "softprops/action-gh-release",
          "step-security/harden-runner");

  private NativeActions() {}

  private static Map<String, NativeAction> table() {
    Map<String, NativeAction> all = new TreeMap<>();
    all.put("actions/checkout", new CheckoutAction());
    all.put("actions/upload-artifact", new UploadAction());
    all.put("actions/upload-artifact/merge", new MergeAction());
    all.put("actions/download-artifact", new DownloadAction());
    all.put("actions/cache", new CacheAction(true, true));
    all.put("actions/cache/restore", new CacheAction(true, false));
    all.put("actions/cache/save", new CacheAction(false, true));
    all.put("actions/setup-java", new SetupJava());
    all.put("actions/setup-node", SetupTool.NODE);
    all.put("actions/setup-python", SetupTool.PYTHON);
    all.put("actions/setup-go", SetupTool.GO);
    all.put("pnpm/action-setup", SetupTool.PNPM);
    for (String name :
        new String[] {
          "gradle/actions/setup-gradle",
          "gradle/actions/wrapper-validation",
          "gradle/wrapper-validation-action",
          "docker/setup-buildx-action",
          "docker/setup-qemu-action",
          "docker/login-action"
        }) {
      all.put(name, NativeActions::nothing);
    }
    return Map.copyOf(all);
  }

  /** Returns the action of a name in lower case; empty if Paws has none. */
  static Optional<NativeAction> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** Returns whether an action works with GitHub itself, so that it has no meaning elsewhere. */
  static boolean onlyOnGithub(String name) {
    return ONLY_ON_GITHUB.stream().anyMatch(it -> name.equals(it) || name.startsWith(it + "/"));
  }

  /** This machine has what the action would set up. */
  private static WorkResult nothing(ActionCall call) {
    call.step().log().show(PipelineRunPhrase.NOTHING_TO_DO.text(call.name()));
    return WorkResult.SUCCESS;
  }
}
