package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.log.EnvironmentFile;
import dev.paws.core.pipeline.log.EnvironmentFile.Entry;
import dev.paws.core.pipeline.log.EnvironmentFile.MalformedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that a step appends to; new ones for each program. */
final class StepFiles {
  private static final List<String> NAMES =
      List.of("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY");
  private static final long LARGEST = 1 << 20;

  private final StepContext step;
  private final Map<String, Path> files = new LinkedHashMap<>();

  private StepFiles(StepContext step) {
    this.step = step;
  }

  /** Creates the files and names them in the variables. */
  static StepFiles create(StepContext step, Map<String, String> variables) throws IOException {
    StepFiles files = new StepFiles(step);
    int number = step.job().next();
    for (String name : NAMES) {
      Path file =
          step.job()
              .folders()
              .temp()
              .resolve(name.toLowerCase(java.util.Locale.ROOT) + "-" + number);
      step.machine().files().write(file, "");
      variables.put(name, file.toString());
      files.files.put(name, file);
    }
    return files;
  }

  /**
   * Takes over what the step wrote, also if it failed. Returns whether all of it was well formed.
   */
  boolean take() {
    JobState job = step.job();
    step.log().variables().forEach(job.written::put);
    step.log().folders().forEach(job::prependPath);
    step.outputs.putAll(step.log().outputs());
    step.state.putAll(step.log().state());
    boolean fine = !step.log().hasFailed();
    fine &= takes("env", () -> environment(entries("GITHUB_ENV")));
    fine &= takes("output", () -> pairs(entries("GITHUB_OUTPUT"), step.outputs));
    fine &= takes("state", () -> pairs(entries("GITHUB_STATE"), step.state));
    fine &=
        takes("path", () -> EnvironmentFile.folders(text("GITHUB_PATH")).forEach(job::prependPath));
    fine &=
        takes(
            "step_summary",
            () -> job.summary.append(job.masks().inText(text("GITHUB_STEP_SUMMARY"))));
    return fine;
  }

  @FunctionalInterface
  private interface Taking {
    void take() throws IOException, MalformedException;
  }

  private boolean takes(String name, Taking taking) {
    try {
      taking.take();
      return true;
    } catch (IOException | MalformedException e) {
      step.log().problem(Annotation.Type.ERROR, PipelineRunPhrase.FILE_FAILED.text(name));
      step.log().problem(Annotation.Type.ERROR, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private String text(String name) throws IOException {
    Path file = files.get(name);
    return file == null ? "" : step.machine().files().read(file, LARGEST);
  }

  private List<Entry> entries(String name) throws IOException, MalformedException {
    return EnvironmentFile.entries(text(name));
  }

  private void environment(List<Entry> entries) throws IOException {
    for (Entry entry : entries) {
      if (Variables.isRefused(entry.name())) {
        throw new IOException(PipelineRunPhrase.VARIABLE_REFUSED.text(entry.name()));
      }
      if (Variables.isWritable(entry.name())) {
        step.job().written.put(entry.name(), entry.value());
      }
    }
  }

  private static void pairs(List<Entry> entries, Map<String, String> to) {
    entries.forEach(entry -> to.put(entry.name(), entry.value()));
  }
}
