package dev.paws.core.pipeline.run;

import dev.paws.core.file.IoReason;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.port.ProcessRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the script of a step with the shell that it names. */
final class ScriptWork implements StepWork {
  private final StepPlan.Run run;

  ScriptWork(StepPlan.Run run) {
    this.run = run;
  }

  @Override
  public WorkResult run(StepContext step) throws IOException, Expressions.Failure {
    JobState job = step.job();
    boolean composite = step.scope().isComposite();
    Optional<String> shellText = run.shell();
    if (shellText.isEmpty() && !composite && job.plan().shell().isPresent()) {
      shellText = Optional.of(step.text(job.plan().shell().get()));
    }
    Map<String, String> variables = step.variables();
    Optional<Shell> shell = shell(step, shellText, variables);
    if (shell.isEmpty()) {
      return fail(step, PipelineRunPhrase.SHELL_WITHOUT_SCRIPT.text(shellText.orElse(""), "{0}"));
    }
    Optional<String> folderText = run.workingDirectory();
    if (folderText.isEmpty() && !composite) {
      folderText = job.plan().workingDirectory();
    }
    String folderName = folderText.isPresent() ? step.text(folderText.get()) : "";
    Path folder = step.workspace().resolve(folderName);
    if (!isFolder(step, folder)) {
      return fail(step, PipelineRunPhrase.NO_WORKING_DIRECTORY.text(folderName));
    }
    Path script = job.folders().temp().resolve("script-" + job.next() + shell.get().ending());
    step.machine().files().write(script, shell.get().script(step.text(run.script())));
    if (step.processes().find(variables, shell.get().program()).isEmpty()
        && !shell.get().program().contains("/")) {
      return fail(step, PipelineRunPhrase.NO_PROGRAM.text(shell.get().program()));
    }
    List<String> command = shell.get().commandFor(script.toString());
    WorkResult result = program(step, command, folder, variables);
    while (result.result() == Result.FAILURE && step.retries < run.retries()) {
      step.retries++;
      step.log().show(PipelineRunPhrase.RETRY.text(step.retries, run.retries()));
      result = program(step, command, folder, variables);
    }
    return result;
  }

  /** In a container the shell is sh, whether there is a bash or not. */
  private static Optional<Shell> shell(
      StepContext step, Optional<String> text, Map<String, String> variables) {
    boolean plain = step.job().inContainer && text.isEmpty();
    return Shell.of(
        text, program -> !plain && step.processes().find(variables, program).isPresent());
  }

  private static boolean isFolder(StepContext step, Path folder) throws IOException {
    return step.machine()
        .files()
        .kind(folder)
        .filter(kind -> kind != dev.paws.core.pipeline.port.JobFiles.Kind.FILE)
        .isPresent();
  }

  static WorkResult fail(StepContext step, String message) {
    step.log().problem(Annotation.Type.ERROR, message);
    return WorkResult.FAILURE;
  }

  /** Runs a program with the step's log and files. */
  static WorkResult program(
      StepContext step, List<String> command, Path folder, Map<String, String> variables)
      throws IOException {
    return program(step, step.processes(), command, folder, variables);
  }

  /**
   * Runs a program with the step's log and files.
   *
   * @param processes runs it: on this machine, or in the job's container
   */
  static WorkResult program(
      StepContext step,
      ProcessRunner processes,
      List<String> command,
      Path folder,
      Map<String, String> variables)
      throws IOException {
    StepFiles files = StepFiles.create(step, variables);
    ProcessRunner.Exit exit;
    try {
      exit =
          processes.run(
              new ProcessRunner.Command(command, folder, variables, step.limit),
              step.log()::line,
              step.stop);
    } catch (IOException e) {
      files.take();
      return fail(step, PipelineRunPhrase.CANNOT_START.text(command.get(0), IoReason.of(e)));
    }
    boolean taken = files.take();
    Optional<Integer> code = Optional.of(exit.code());
    return switch (exit.end()) {
      case STOPPED -> new WorkResult(Result.CANCELLED, code);
      case TIMED_OUT -> {
        long minutes = step.limit.map(it -> (it.toSeconds() + 59) / 60).orElse(0L);
        step.log().problem(Annotation.Type.ERROR, PipelineRunPhrase.STEP_TIMED_OUT.text(minutes));
        yield new WorkResult(Result.FAILURE, code);
      }
      case EXITED -> {
        if (exit.code() != 0) {
          step.log().problem(Annotation.Type.ERROR, PipelineRunPhrase.EXIT_CODE.text(exit.code()));
        }
        yield new WorkResult(exit.code() == 0 && taken ? Result.SUCCESS : Result.FAILURE, code);
      }
    };
  }
}
