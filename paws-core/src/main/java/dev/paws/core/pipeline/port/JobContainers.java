package dev.paws.core.pipeline.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts the containers of jobs. */
public interface JobContainers {
  /**
   * What a job asks for.
   *
   * @param job unique among the jobs of a run, for names
   * @param compose the containers as a Compose file
   * @param steps the service in whose container the steps run; empty: they run on this machine
   * @param folder for files about them
   * @param stop ends the start early
   */
  record Request(
      String job,
      Map<String, @Nullable Object> compose,
      Optional<String> steps,
      Path folder,
      StopSignal stop) {}

  /**
   * Starts the containers and waits until they are healthy. If that fails nothing is left.
   *
   * @throws IOException if they cannot be started; the message is for the user
   */
  Running start(Request request) throws IOException;

  /**
   * Brings the project's own environment up, unless it is up, until the end of the run.
   *
   * @param services those that are needed; none: all
   * @return variables by which steps find its ports
   * @throws IOException if it is not up; the message is for the user
   */
  default Map<String, String> environment(List<String> services) throws IOException {
    return Map.of();
  }

  /**
   * An action whose program is in an image.
   *
   * @param job unique among the jobs of a run, for names
   * @param image the image, or the name for the one that is built
   * @param dockerfile what the image is built of, with the folder of this file; empty: it is pulled
   *     unless the engine has it
   * @param mounts files and folders of this machine, with their paths in the container
   * @param folder where it begins, in the container
   * @param writable folders in the container in which it writes; the first one has the user's owner
   * @param network the network of the job's containers; empty: the engine's usual one
   */
  record Action(
      String job,
      String image,
      Optional<Path> dockerfile,
      Map<Path, String> mounts,
      String folder,
      List<String> writable,
      Optional<String> network) {}

  /**
   * Returns what runs the program of an action: each run is a container of its own, which is
   * removed at its end. The first word of a command is the entrypoint, empty for the image's own;
   * without further words the image's arguments count.
   *
   * @param line receives the lines of a build
   * @throws IOException if there is no such image; the message is for the user
   */
  ProcessRunner action(Action action, Consumer<String> line) throws IOException;

  /**
   * A service that runs.
   *
   * @param id of its container
   * @param ports those of this machine by the container's
   */
  record Service(String id, Map<String, String> ports) {}

  /** Containers that run until they are closed. */
  interface Running extends AutoCloseable {
    /** Returns the services by their ids, and the container of the steps among them. */
    Map<String, Service> services();

    /** Returns the name of their network. */
    String network();

    /** Returns what runs programs in the container of the steps. */
    ProcessRunner processes();

    /** Returns the variables that programs in that container have by its image. */
    Map<String, String> variables();

    /** Stops and removes all of them. */
    @Override
    void close();
  }
}
