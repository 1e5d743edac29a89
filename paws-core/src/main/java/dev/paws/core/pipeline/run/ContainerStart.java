package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.container.JobComposition;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.port.JobContainers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts the containers that a job asks for before its first step, and ends them after the last.
 */
final class ContainerStart implements AutoCloseable {
  /** As on GitHub, steps in a container reach the engine. */
  private static final Path SOCKET = Path.of("/var/run/docker.sock");

  private static final String ENVIRONMENT = "PAWS_ENVIRONMENT";

  private final JobMachine machine;
  private final StepContext whole;
  private final JobState job;
  private Optional<JobContainers.Running> running = Optional.empty();

  /**
   * Creates a start.
   *
   * @param whole the job as a whole: its contexts and its log
   */
  ContainerStart(JobMachine machine, StepContext whole) {
    this.machine = machine;
    this.whole = whole;
    this.job = whole.job();
  }

  /**
   * Starts the containers, if there are any, and notes what steps can name of them.
   *
   * @throws IOException if they cannot be started; the message is for the user
   */
  void start() throws IOException, Expressions.Failure {
    bringUp();
    JobPlan plan = job.plan();
    Object container = machine.expressions().tree(plan.container(), whole.contexts());
    Object services = machine.expressions().tree(plan.services(), whole.contexts());
    JobComposition composition = new JobComposition(container, services, place());
    composition
        .left()
        .forEach(
            id -> {
              boolean steps = id.equals(JobComposition.STEPS);
              whole.log().show(steps ? "" : PipelineRunPhrase.SERVICE_WITHOUT_IMAGE.text(id));
            });
    if (composition.isEmpty()) {
      return;
    }
    if (!composition.refused().isEmpty()) {
      String options = String.join(", ", composition.refused());
      throw new IOException(PipelineRunPhrase.OPTIONS_REFUSED.text(options));
    }
    if (composition.hasCredentials()) {
      whole.log().problem(Annotation.Type.NOTICE, PipelineRunPhrase.CREDENTIALS_UNUSED.text());
    }
    String images = String.join(", ", composition.images().values());
    whole.log().show(PipelineRunPhrase.CONTAINERS_START.text(images));
    machine.files().createFolder(job.folders().home());
    JobContainers.Running started =
        machine
            .containers()
            .start(
                new JobContainers.Request(
                    String.valueOf(job.folders().root().getFileName()),
                    composition.tree(),
                    composition.hasSteps() ? Optional.of(JobComposition.STEPS) : Optional.empty(),
                    job.folders().containers(),
                    job.stop()));
    running = Optional.of(started);
    job.network = Optional.of(started.network());
    note(started);
    if (composition.hasSteps()) {
      enter(started);
    }
  }

  /** GitHub takes the name for a variable as any other. */
  private void bringUp() throws IOException {
    String asked = job.env.getOrDefault(ENVIRONMENT, "");
    if (asked.equals("up") || asked.startsWith("up ")) {
      whole.log().show(PipelineRunPhrase.ENVIRONMENT_STARTS.text());
      List<String> services =
          Stream.of(asked.split("[\\s,]+")).skip(1).filter(it -> !it.isEmpty()).toList();
      machine.containers().environment(services).forEach(job.env::putIfAbsent);
    } else if (!asked.isEmpty()) {
      throw new IOException(PipelineRunPhrase.ENVIRONMENT_UNKNOWN.text(ENVIRONMENT, asked));
    }
  }

  private JobComposition.Place place() throws IOException {
    JobFolders folders = job.folders();
    // The folder above them, because a checkout replaces the workspace.
    Path all = folders.root();
    List<Path> mounts = new ArrayList<>(List.of(all));
    if (!folders.workspace().startsWith(all)) {
      mounts.add(folders.workspace());
    }
    Object payload =
        whole.contexts().values().get("github") instanceof Map<?, ?> github
            ? github.get("event_path")
            : null;
    for (Path more : List.of(Path.of(payload == null ? "" : payload.toString()), SOCKET)) {
      if (more.isAbsolute() && machine.files().kind(more).isPresent()) {
        mounts.add(more);
      }
    }
    return new JobComposition.Place(mounts, folders.home(), folders.workspace());
  }

  private void note(JobContainers.Running started) {
    Map<String, @Nullable Object> services = new LinkedHashMap<>();
    started
        .services()
        .forEach(
            (id, service) -> {
              Map<String, @Nullable Object> entry = new LinkedHashMap<>();
              entry.put("id", service.id());
              entry.put("network", started.network());
              if (id.equals(JobComposition.STEPS)) {
                job.context.put("container", entry);
              } else {
                entry.put("ports", new LinkedHashMap<>(service.ports()));
                services.put(id, entry);
                say(id, service);
              }
            });
    job.context.put("services", services);
  }

  private void say(String id, JobContainers.Service service) {
    StringBuilder ports = new StringBuilder();
    service
        .ports()
        .forEach((inside, here) -> ports.append(PipelineRunPhrase.SERVICE_PORT.text(inside, here)));
    whole.log().show(PipelineRunPhrase.SERVICE_UP.text(id, ports));
  }

  private void enter(JobContainers.Running started) {
    job.inContainer = true;
    job.processes = started.processes();
    Map<String, String> variables = new LinkedHashMap<>(started.variables());
    variables.put("HOME", JobComposition.HOME);
    job.machineVariables = variables;
  }

  @Override
  public void close() {
    running.ifPresent(JobContainers.Running::close);
    running = Optional.empty();
  }
}
