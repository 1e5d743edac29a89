package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Actions that set up a tool: the installed one is used if its version fits. */
enum SetupTool implements NativeAction {
  NODE("node-version", "--version", "node"),
  PYTHON("python-version", "--version", "python", "python3"),
  GO("go-version", "version", "go"),
  PNPM("version", "--version", "pnpm");

  private static final Pattern VERSION = Pattern.compile("(\\d+(?:\\.\\d+)*)");

  private final String input;
  private final String question;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> programs;

  SetupTool(String input, String question, String... programs) {
    this.input = input;
    this.question = question;
    this.programs = List.of(programs);
  }

  @Override
  public WorkResult run(ActionCall call) throws IOException {
    Optional<String> wanted = wanted(call);
    List<String> seen = new ArrayList<>();
    for (String program : programs) {
      Optional<String> version = version(call.step(), program);
      if (version.isPresent() && VersionRange.fits(wanted.orElse(""), version.get())) {
        call.output(input, version.get());
        call.step().log().show(PipelineRunPhrase.TOOL_FOUND.text(program, version.get()));
        return WorkResult.SUCCESS;
      }
      version.ifPresent(it -> seen.add(program + " " + it));
    }
    return ScriptWork.fail(
        call.step(),
        PipelineRunPhrase.TOOL_MISSING.text(
            programs.get(0), wanted.orElse(""), seen.isEmpty() ? "-" : String.join(", ", seen)));
  }

  private Optional<String> wanted(ActionCall call) throws IOException {
    Optional<String> file = call.input(input + "-file");
    if (call.input(input).isPresent() || file.isEmpty()) {
      return call.input(input);
    }
    String text =
        call.step().machine().files().read(call.step().workspace().resolve(file.get()), 1 << 16);
    Matcher version = VERSION.matcher(text);
    return version.find() ? Optional.of(version.group(1)) : Optional.empty();
  }

  private Optional<String> version(StepContext step, String program) {
    Map<String, String> variables = step.variables();
    if (step.processes().find(variables, program).isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try {
      step.processes()
          .run(
              new ProcessRunner.Command(
                  List.of(program, question),
                  step.workspace(),
                  variables,
                  Optional.of(Duration.ofSeconds(20))),
              lines::add,
              step.job().stop());
    } catch (IOException e) {
      return Optional.empty(); // it is not there after all
    }
    Matcher version = VERSION.matcher(String.join(" ", lines));
    return version.find() ? Optional.of(version.group(1)) : Optional.empty();
  }
}
