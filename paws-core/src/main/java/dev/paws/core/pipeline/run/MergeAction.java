package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code actions/upload-artifact/merge}: makes one artifact of several. */
final class MergeAction implements NativeAction {
  @Override
  public WorkResult run(ActionCall call) throws IOException {
    JobFiles files = call.step().machine().files();
    Path artifacts = call.job().folders().artifacts();
    String name = call.input("name").orElse("merged-artifacts");
    if (UploadAction.isBadName(name)) {
      return ScriptWork.fail(call.step(), PipelineRunPhrase.BAD_ARTIFACT_NAME.text(name));
    }
    Glob glob = new Glob(List.of(call.input("pattern").orElse("*")), "/");
    List<String> parts = files.names(artifacts).stream().filter(glob::matches).toList();
    if (parts.isEmpty()) {
      return ScriptWork.fail(call.step(), PipelineRunPhrase.NO_ARTIFACT.text(name, ""));
    }
    call.job().artifacts.add(name);
    Path target = artifacts.resolve(name);
    for (String part : parts) {
      boolean separate = call.flag("separate-directories");
      DownloadAction.copy(files, artifacts.resolve(part), separate ? target.resolve(part) : target);
      if (call.flag("delete-merged") && !part.equals(name)) {
        files.delete(artifacts.resolve(part));
      }
    }
    call.output("artifact-id", name);
    return WorkResult.SUCCESS;
  }
}
