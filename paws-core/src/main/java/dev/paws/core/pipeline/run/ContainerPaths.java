package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of a job as an action in an image sees them: GitHub gives them names of their own
 * there, and translates variables that begin with one of their paths.
 */
final class ContainerPaths {
  private static final Path SOCKET = Path.of("/var/run/docker.sock");
  private static final Path WORKSPACE = Path.of("/github/workspace");
  private static final String HOME = "/github/home";
  private static final String FILES = "/github/file_commands";

  private final Map<Path, String> mounts = new LinkedHashMap<>();

  private ContainerPaths() {}

  /** Returns the paths of a step's job. */
  static ContainerPaths of(StepContext step) {
    JobFolders folders = step.job().folders();
    ContainerPaths paths = new ContainerPaths();
    paths.mounts.put(folders.workspace(), WORKSPACE.toString());
    paths.mounts.put(folders.home(), HOME);
    paths.mounts.put(folders.temp(), FILES);
    if (step.contexts().values().get("github") instanceof Map<?, ?> github
        && github.get("event_path") != null) {
      Path payload = Path.of(String.valueOf(github.get("event_path")));
      paths.put(step, payload, "/github/workflow/event.json");
    }
    paths.put(step, SOCKET, SOCKET.toString());
    return paths;
  }

  private void put(StepContext step, Path path, String inside) {
    if (path.isAbsolute() && step.machine().files().kind(path).isPresent()) {
      mounts.put(path, inside);
    }
  }

  /** Returns the paths in the container by those of this machine. */
  Map<Path, String> mounts() {
    return mounts;
  }

  /** Returns where a program begins. */
  String folder() {
    return WORKSPACE.toString();
  }

  /** Returns the folders in the container that a program may write, the workspace first. */
  List<String> writable() {
    return List.of(WORKSPACE.toString(), HOME, FILES);
  }

  private String translate(String value) {
    for (Map.Entry<Path, String> mount : mounts.entrySet()) {
      String path = mount.getKey().toString();
      if (value.equals(path) || value.startsWith(path + "/")) {
        return mount.getValue() + value.substring(path.length());
      }
    }
    return value;
  }

  /** Returns a runner that translates the variables and begins in the workspace. */
  ProcessRunner translating(ProcessRunner runner) {
    return new Translating(runner);
  }

  /** Runs programs with translated variables. */
  private final class Translating implements ProcessRunner {
    private final ProcessRunner runner;

    Translating(ProcessRunner runner) {
      this.runner = runner;
    }

    @Override
    public Exit run(Command command, Consumer<String> line, StopSignal stop) throws IOException {
      Map<String, String> variables = new LinkedHashMap<>();
      command.environment().forEach((name, value) -> variables.put(name, translate(value)));
      return runner.run(
          new Command(command.command(), WORKSPACE, variables, command.limit()), line, stop);
    }

    @Override
    public Optional<Path> find(Map<String, String> environment, String program) {
      return runner.find(environment, program);
    }

    @Override
    public int killMarked(String prefix) {
      return runner.killMarked(prefix);
    }
  }
}
