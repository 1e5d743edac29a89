package dev.paws.core.pipeline.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
