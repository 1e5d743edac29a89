package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code actions/download-artifact}: one artifact, or all in a folder each. */
final class DownloadAction implements NativeAction {
  @Override
  public WorkResult run(ActionCall call) throws IOException {
    StepContext step = call.step();
    JobFiles files = step.machine().files();
    Path artifacts = step.job().folders().artifacts();
    Path target = step.workspace().resolve(call.input("path").orElse("")).normalize();
    if (!target.startsWith(step.workspace())) {
      return ScriptWork.fail(step, PipelineRunPhrase.PATH_OUTSIDE.text(target));
    }
    if (call.input("name").isPresent()) {
      String name = call.input("name").get();
      if (!files.names(artifacts).contains(name)) {
        return ScriptWork.fail(
            step,
            PipelineRunPhrase.NO_ARTIFACT.text(name, String.join(", ", files.names(artifacts))));
      }
      copy(files, artifacts.resolve(name), target);
    } else {
      Glob glob = new Glob(List.of(call.input("pattern").orElse("*")), "/");
      for (String name : files.names(artifacts)) {
        if (glob.matches(name)) {
          boolean merges = call.flag("merge-multiple");
          copy(files, artifacts.resolve(name), merges ? target : target.resolve(name));
        }
      }
    }
    call.output("download-path", target.toString());
    return WorkResult.SUCCESS;
  }

  static void copy(JobFiles files, Path from, Path to) throws IOException {
    files.createFolder(to);
    for (JobFiles.Entry entry : files.walk(from)) {
      if (entry.kind() != JobFiles.Kind.FOLDER) {
        files.copy(from.resolve(entry.path()), to.resolve(entry.path()));
      }
    }
  }
}
