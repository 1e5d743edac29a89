package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.container.CommandWords;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.port.JobContainers;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs an action whose program is in an image: a step that uses {@code docker://}, or an action
 * with a Dockerfile or an image.
 *
 * @see <a
 *     href="https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ContainerActionHandler.cs">ContainerActionHandler.cs</a>
 */
final class ImageAction {
  /** Inputs that every action in an image has. */
  static final Set<String> INPUTS = Set.of("args", "entrypoint");

  private static final String PREFIX = "docker://";

  private final StepContext step;
  private final String reference;
  private final Map<String, String> inputs;
  private final Optional<Scope.Origin> origin;

  /**
   * Creates the run of an action.
   *
   * @param inputs by name, evaluated
   * @param origin the repository of the action that calls this one, or of this one
   */
  ImageAction(
      StepContext step,
      String reference,
      Map<String, String> inputs,
      Optional<Scope.Origin> origin) {
    this.step = step;
    this.reference = reference;
    this.inputs = inputs;
    this.origin = origin;
  }

  /** Returns whether a text names an image. */
  static boolean isImage(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  /** Runs the image that the step names itself. */
  WorkResult run() throws IOException {
    Map<String, String> variables = variables(step, step.workspace());
    return run(step, image(reference), given(), CommandWords.of(input("args")), variables);
  }

  /**
   * Runs an action.
   *
   * @param folder the action's
   */
  WorkResult run(Path folder, ActionDefinition action) throws IOException, Expressions.Failure {
    ActionDefinition.Image image = action.image().orElseThrow();
    Path file = folder.resolve(image.name()).normalize();
    Optional<ProcessRunner> processes =
        isImage(image.name()) ? image(image.name()) : built(folder, file);
    Expressions.Contexts contexts = contexts();
    List<String> arguments = new ArrayList<>();
    for (String text : image.arguments().orElse(List.of())) {
      arguments.add(step.machine().expressions().text(text, contexts));
    }
    if (image.arguments().isEmpty()) {
      arguments.addAll(CommandWords.of(input("args")));
    }
    Map<String, String> own = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : image.env().entrySet()) {
      own.put(entry.getKey(), step.machine().expressions().text(entry.getValue(), contexts));
    }
    Map<String, String> variables = new LinkedHashMap<>(variables(step, folder));
    own.forEach(variables::putIfAbsent);
    if (image.pre().isPresent() && ActionWork.holds(step, action.preCondition())) {
      WorkResult begun = run(step, processes, image.pre().get(), arguments, variables);
      if (begun.result() != Result.SUCCESS) {
        return begun;
      }
      step.state.forEach((key, value) -> variables.put("STATE_" + key, value));
    }
    String entrypoint = image.entrypoint().orElseGet(this::given);
    WorkResult result = run(step, processes, entrypoint, arguments, variables);
    image
        .post()
        .ifPresent(
            post ->
                step.job()
                    .atEnd(
                        reference,
                        action.postCondition().orElse("always()"),
                        step.scope(),
                        end -> post(end, folder, processes, post, arguments, own)));
    return result;
  }

  private WorkResult post(
      StepContext end,
      Path folder,
      Optional<ProcessRunner> processes,
      String entrypoint,
      List<String> arguments,
      Map<String, String> own)
      throws IOException {
    Map<String, String> variables = new LinkedHashMap<>(variables(end, folder));
    own.forEach(variables::putIfAbsent);
    step.state.forEach((key, value) -> variables.put("STATE_" + key, value));
    return run(end, processes, entrypoint, arguments, variables);
  }

  private String input(String name) {
    return inputs.getOrDefault(name, "");
  }

  private String given() {
    return input("entrypoint");
  }

  private Expressions.Contexts contexts() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(step.contexts().values());
    values.put("inputs", new LinkedHashMap<>(inputs));
    return new Expressions.Contexts(values, step);
  }

  private Map<String, String> variables(StepContext at, Path folder) {
    return ActionWork.variables(Variables.ofImage(at), folder, inputs, origin);
  }

  private static WorkResult run(
      StepContext at,
      Optional<ProcessRunner> processes,
      String entrypoint,
      List<String> arguments,
      Map<String, String> variables)
      throws IOException {
    if (processes.isEmpty()) {
      return WorkResult.FAILURE; // what is wrong was said
    }
    List<String> command = new ArrayList<>(List.of(entrypoint));
    command.addAll(arguments);
    return ScriptWork.program(
        at, processes.get(), command, at.workspace(), new LinkedHashMap<>(variables));
  }

  private Optional<ProcessRunner> image(String text) throws IOException {
    return processes(text.substring(PREFIX.length()), Optional.empty());
  }

  private Optional<ProcessRunner> built(Path folder, Path file) throws IOException {
    if (!file.startsWith(folder)
        || step.machine().files().kind(file).filter(it -> it == JobFiles.Kind.FILE).isEmpty()) {
      step.log().problem(Annotation.Type.ERROR, PipelineRunPhrase.NO_DOCKERFILE.text(file));
      return Optional.empty();
    }
    return processes("paws-action", Optional.of(file));
  }

  private Optional<ProcessRunner> processes(String image, Optional<Path> dockerfile)
      throws IOException {
    JobFolders folders = step.job().folders();
    step.machine().files().createFolder(folders.home());
    ContainerPaths paths = ContainerPaths.of(step);
    try {
      ProcessRunner runner =
          step.machine()
              .containers()
              .action(
                  new JobContainers.Action(
                      String.valueOf(folders.root().getFileName()),
                      image,
                      dockerfile,
                      paths.mounts(),
                      paths.folder(),
                      paths.writable(),
                      step.job().network),
                  step.log()::show);
      return Optional.of(paths.translating(runner));
    } catch (IOException e) {
      step.log().problem(Annotation.Type.ERROR, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
