package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code actions/checkout}: a copy of the working tree, or another revision of it. */
final class CheckoutAction implements NativeAction {
  @Override
  public WorkResult run(ActionCall call) throws IOException, Expressions.Failure {
    StepContext step = call.step();
    Map<?, ?> github =
        step.contexts().values().get("github") instanceof Map<?, ?> map ? map : Map.of();
    Optional<String> repository = call.input("repository");
    String own = String.valueOf(github.get("repository"));
    if (repository.isPresent() && !repository.get().equalsIgnoreCase(own)) {
      return ScriptWork.fail(step, PipelineRunPhrase.OTHER_REPOSITORY.text(repository.get()));
    }
    Path target = step.workspace().resolve(call.input("path").orElse("")).normalize();
    if (!target.startsWith(step.workspace())) {
      return ScriptWork.fail(step, PipelineRunPhrase.PATH_OUTSIDE.text(target));
    }
    Optional<String> ref =
        call.input("ref")
            .filter(it -> !it.equals(github.get("sha")))
            .filter(it -> !it.equals(github.get("ref")) && !it.equals(github.get("ref_name")));
    if (step.job().folders().here()) {
      step.log().show(PipelineRunPhrase.CHECKED_OUT_HERE.text(target));
    } else {
      if (!target.equals(step.workspace())) {
        step.machine().files().createFolder(target);
      }
      step.machine().files().delete(target);
      step.machine().tree().copyTo(target, step.job().folders().hidden());
      step.log().show(PipelineRunPhrase.CHECKED_OUT.text(target));
      if (ref.isPresent()) {
        WorkResult result =
            ScriptWork.program(
                step,
                step.machine().processes(),
                List.of("git", "checkout", "--quiet", "--force", ref.get()),
                target,
                step.variables());
        if (result.result() != Result.SUCCESS) {
          return result;
        }
      }
    }
    call.output("ref", ref.orElse(String.valueOf(github.get("ref"))));
    call.output("commit", String.valueOf(github.get("sha")));
    return WorkResult.SUCCESS;
  }
}
