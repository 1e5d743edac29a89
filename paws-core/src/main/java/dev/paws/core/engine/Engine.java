package dev.paws.core.engine;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A container engine. All methods may be called from several threads at once, and all throw {@link
 * EngineException} where the engine refuses, is gone or misses the call's deadline.
 */
public interface Engine extends AutoCloseable {
  /** What the engine is and can do; asked once and kept. */
  EngineInfo info();

  /**
   * The containers (stopped ones too), networks and volumes that carry the project's label,
   * Compose's {@code com.docker.compose.project}.
   */
  Observed observe(String project);

  /**
   * All networks and all containers of the engine, whoever made them, and the volumes' names: to
   * see what is taken. From lists only: of containers, the state has its status and health, the
   * details have the mounts and the network mode, and the stop signal is not known; networks name
   * no containers.
   */
  Observed observeAll();

  /** A container by id or name, as it is now. */
  Optional<ObservedContainer> container(String idOrName);

  /** A network by exact name or id. */
  Optional<ObservedNetwork> network(String nameOrId);

  /** A volume by exact name. */
  Optional<ObservedVolume> volume(String name);

  /** An image that the engine has, by reference or id. */
  Optional<ImageDetails> image(String reference);

  /**
   * The images that carry a label, sorted by id.
   *
   * @param label {@code NAME}, or {@code NAME=VALUE}
   */
  List<ObservedImage> images(String label);

  /**
   * Takes a name from an image, and removes the image where that was its last one; succeeds where
   * it is gone already, and refuses as {@code Conflict} where a container uses it.
   */
  void removeImage(String tag);

  /**
   * Pulls an image, with the credentials that the user's Docker configuration has for its registry.
   *
   * @param platform {@code os/arch[/variant]}, if one is asked for
   */
  void pull(String reference, Optional<String> platform, Progress progress);

  /** Whether the registry would give the image; asks for its manifest only. */
  PullCheck canPull(String reference, Optional<String> platform);

  /**
   * A hash of what a build would send: the Dockerfile, the options and the files of the context,
   * without their times. Each image that {@link #build} makes carries it as {@link
   * BuildSpec#CONTEXT_LABEL}. Empty if the engine fetches the context itself.
   */
  default Optional<String> buildHash(BuildSpec spec) {
    return Optional.empty();
  }

  /** Builds an image, tags it as the spec says and returns its id. */
  String build(BuildSpec spec, Progress progress);

  /** Creates a network and returns its id. */
  String createNetwork(NetworkSpec spec);

  /** Removes a network; succeeds where it is gone already. */
  void removeNetwork(String id);

  /** Creates a volume. */
  void createVolume(VolumeSpec spec);

  /** Removes a volume; succeeds where it is gone already. */
  void removeVolume(String name);

  /**
   * Creates a container with all its networks and injected files, not started, and returns its id.
   * Where a later step of this fails, the container is removed again before the failure is thrown.
   */
  String createContainer(ContainerSpec spec);

  void start(String id);

  /**
   * Sends the container's stop signal, waits up to the given time, then kills.
   *
   * @param grace how long to wait; empty: as the container was created ({@code stop_grace_period})
   */
  void stop(String id, Optional<Duration> grace);

  /**
   * Waits until a container does not run any more.
   *
   * @param limit how long to wait; empty: as the container was created ({@code stop_grace_period})
   * @return whether it has ended, or is gone, by then
   */
  boolean awaitEnd(String id, Optional<Duration> limit);

  /** Sends a signal, as {@code SIGKILL}; succeeds where the container does not run any more. */
  void kill(String id, String signal);

  /**
   * Removes a container, killing it if it runs, with its anonymous volumes if asked; succeeds where
   * it is gone.
   */
  void removeContainer(String id, boolean anonymousVolumes);

  void rename(String id, String newName);

  void pause(String id);

  void unpause(String id);

  /** Runs a command in a running container and waits for its end, at most for {@code timeout}. */
  ExecResult exec(String id, ExecSpec spec, Duration timeout);

  /** The container's last log lines, standard output and error as they came, without timestamps. */
  List<String> logTail(String id, LogLimit limit);

  /**
   * Subscribes to what happens to the containers of a project. On return the stream is live:
   * nothing that happens afterwards is missed. Events of health probes ({@code exec_*}) are left
   * out.
   */
  EventSubscription events(String project, EventListener listener);

  /**
   * What the container's first process does with signals now; empty if that cannot be seen
   * completely.
   */
  Optional<ProcessSignals> signals(ObservedContainer container);

  /**
   * The command lines of the container's first process and of all that descend from it, the first
   * one first; without commands run by {@link #exec}. Empty if that cannot be seen.
   */
  default List<List<String>> commandLines(ObservedContainer container) {
    return List.of();
  }

  @Override
  void close();
}
