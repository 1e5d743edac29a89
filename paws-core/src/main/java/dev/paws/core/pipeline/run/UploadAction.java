package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code actions/upload-artifact}: the least common folder of what matches is the artifact's root;
 * hidden files stay out.
 */
final class UploadAction implements NativeAction {
  private static final Pattern BAD_NAME = Pattern.compile("[\":<>|*?\\r\\n\\\\/]");

  @Override
  public WorkResult run(ActionCall call) throws IOException {
    StepContext step = call.step();
    JobFiles files = step.machine().files();
    String name = call.input("name").orElse("artifact");
    if (isBadName(name)) {
      return ScriptWork.fail(step, PipelineRunPhrase.BAD_ARTIFACT_NAME.text(name));
    }
    List<String> found = found(call, files);
    if (found.isEmpty()) {
      return nothing(call, step);
    }
    Path target = step.job().folders().artifacts().resolve(name);
    if (files.kind(target).isPresent()) {
      if (!call.flag("overwrite")) {
        return ScriptWork.fail(step, PipelineRunPhrase.ARTIFACT_EXISTS.text(name));
      }
      files.delete(target);
    }
    step.job().artifacts.add(name);
    String root = root(call, found);
    for (String path : found) {
      files.copy(step.workspace().resolve(path), target.resolve(path.substring(root.length())));
    }
    step.log().show(PipelineRunPhrase.UPLOADED.text(found.size(), name, target));
    call.output("artifact-id", name);
    call.output("artifact-url", target.toUri().toString());
    call.output("artifact-digest", "");
    return WorkResult.SUCCESS;
  }

  private static List<String> found(ActionCall call, JobFiles files) throws IOException {
    Path workspace = call.step().workspace();
    Glob glob = new Glob(call.lines("path"), workspace.toString());
    boolean hidden = call.flag("include-hidden-files");
    List<String> found = new ArrayList<>();
    for (JobFiles.Entry entry : files.walk(workspace)) {
      String path = entry.path();
      boolean isHidden = path.startsWith(".") || path.contains("/.");
      if (entry.kind() == JobFiles.Kind.FILE && (hidden || !isHidden) && glob.matches(path)) {
        found.add(path);
      }
    }
    return found;
  }

  private static WorkResult nothing(ActionCall call, StepContext step) {
    String text = PipelineRunPhrase.NOTHING_TO_UPLOAD.text(String.join(", ", call.lines("path")));
    String answer = call.input("if-no-files-found").orElse("warn");
    if (answer.equals("error")) {
      return ScriptWork.fail(step, text);
    }
    if (answer.equals("warn")) {
      step.log().problem(Annotation.Type.WARNING, text);
    }
    return WorkResult.SUCCESS;
  }

  /** Returns the folder, ended by {@code /}, whose inside the artifact is; empty: the workspace. */
  private static String root(ActionCall call, List<String> found) {
    List<Glob.Entry> patterns =
        new Glob(call.lines("path"), call.step().workspace().toString()).including();
    if (patterns.size() == 1) {
      String fixed = patterns.get(0).fixed();
      if (found.size() == 1 && found.get(0).equals(fixed)) {
        return fixed.contains("/") ? fixed.substring(0, fixed.lastIndexOf('/') + 1) : "";
      }
      return fixed.isEmpty() ? "" : fixed + "/";
    }
    List<String> folders = new ArrayList<>();
    for (Glob.Entry pattern : patterns) {
      boolean isFile = found.contains(pattern.fixed());
      int slash = pattern.fixed().lastIndexOf('/');
      folders.add(isFile ? pattern.fixed().substring(0, Math.max(0, slash)) : pattern.fixed());
    }
    return common(folders);
  }

  private static String common(List<String> folders) {
    List<String> parts = List.of(folders.get(0).split("/"));
    int length = folders.get(0).isEmpty() ? 0 : parts.size();
    for (String folder : folders) {
      List<String> other = List.of(folder.split("/"));
      int same = 0;
      while (same < length && same < other.size() && parts.get(same).equals(other.get(same))) {
        same++;
      }
      length = folder.isEmpty() ? 0 : same;
    }
    return length == 0 ? "" : String.join("/", parts.subList(0, length)) + "/";
  }

  /** Returns whether an artifact cannot have this name, which becomes a folder's. */
  static boolean isBadName(String name) {
    return name.isBlank() || BAD_NAME.matcher(name).find() || name.equals("..") || name.equals(".");
  }
}
