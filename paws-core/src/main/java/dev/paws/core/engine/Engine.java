package dev.paws.core.engine;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A container engine. All methods may be called from several threads, and all throw {@link
 * EngineException} if the engine refuses, is gone or misses the call's deadline.
 */
public interface Engine extends AutoCloseable {
  /** Returns what the engine is and can do; asked once and kept. */
  EngineInfo info();

  /**
   * Returns the containers (including stopped ones), networks and volumes with the project's label,
   * Compose's {@code com.docker.compose.project}.
   */
  Observed observe(String project);

  /**
   * Returns all networks, containers and volume names of the engine, no matter who created them, to
   * see what is in use. Read from lists only: a container's state has only its status and health,
   * its details only the mounts and the network mode, and its stop signal is unknown; networks name
   * no containers.
   */
  Observed observeAll();

  /** Returns the present state of a container, by id or name; empty if there is none. */
  Optional<ObservedContainer> container(String idOrName);

  /** Returns a network, by exact name or id; empty if there is none. */
  Optional<ObservedNetwork> network(String nameOrId);

  /** Returns a volume, by exact name; empty if there is none. */
  Optional<ObservedVolume> volume(String name);

  /** Returns an image of the engine, by reference or id; empty if there is none. */
  Optional<ImageDetails> image(String reference);

  /**
   * Returns the images that carry a label, sorted by id.
   *
   * @param label {@code NAME}, or {@code NAME=VALUE}
   */
  List<ObservedImage> images(String label);

  /**
   * Removes a name of an image, and the image with its last name. Succeeds if it is already gone;
   * refuses with {@code Conflict} if a container uses it.
   */
  void removeImage(String tag);

  /**
   * Pulls an image, with the credentials for its registry in the user's Docker configuration.
   *
   * @param platform {@code os/arch[/variant]}; empty: the engine's own
   */
  void pull(String reference, Optional<String> platform, Progress progress);

  /** Returns whether the registry would deliver the image; reads its manifest only. */
  PullCheck canPull(String reference, Optional<String> platform);

  /**
   * Returns a hash of what a build would send: the Dockerfile, the options and the files of the
   * context, without their times. Each image from {@link #build} carries it as {@link
   * BuildSpec#CONTEXT_LABEL}. Empty if the engine fetches the context itself.
   */
  default Optional<String> buildHash(BuildSpec spec) {
    return Optional.empty();
  }

  /** Builds an image, tags it as specified and returns its id. */
  String build(BuildSpec spec, Progress progress);

  /** Creates a network and returns its id. */
  String createNetwork(NetworkSpec spec);

  /** Removes a network; succeeds if it is already gone. */
  void removeNetwork(String id);

  /** Creates a volume. */
  void createVolume(VolumeSpec spec);

  /** Removes a volume; succeeds if it is already gone. */
  void removeVolume(String name);

  /**
   * Creates a container with all its networks and injected files, not started, and returns its id.
   * If a later step fails, the container is removed again before the failure is thrown.
   */
  String createContainer(ContainerSpec spec);

  void start(String id);

  /**
   * Sends the container's stop signal, waits up to the given time, then kills.
   *
   * @param grace how long to wait; empty: as defined at its creation ({@code stop_grace_period})
   */
  void stop(String id, Optional<Duration> grace);

  /**
   * Waits until a container no longer runs.
   *
   * @param limit how long to wait; empty: as defined at its creation ({@code stop_grace_period})
   * @return whether it has ended or is gone by then
   */
  boolean awaitEnd(String id, Optional<Duration> limit);

  /** Sends a signal such as {@code SIGKILL}; succeeds if the container no longer runs. */
  void kill(String id, String signal);

  /**
   * Removes a container, killing it if it runs, together with its anonymous volumes if asked;
   * succeeds if it is already gone.
   */
  void removeContainer(String id, boolean anonymousVolumes);

  /**
   * Removes a container like {@link #removeContainer}, unless it runs or is about to: the engine
   * itself decides that at the moment of the removal.
   *
   * @return whether it is gone; false if it runs and was left alone
   */
  boolean removeStopped(String id, boolean anonymousVolumes);

  void rename(String id, String newName);

  void pause(String id);

  void unpause(String id);

  /** Returns the networks that a container is connected to, in the order of their names. */
  List<Membership> memberships(String id);

  /**
   * Connects a container to a network, with the addresses of the membership if the network lets
   * them be chosen.
   */
  void connect(String id, Membership membership);

  /** Takes a container off a network at once, also if it runs. */
  void disconnect(String id, String networkId);

  /** Runs a command in a running container and waits for its end, at most for {@code timeout}. */
  ExecResult exec(String id, ExecSpec spec, Duration timeout);

  /**
   * Runs a command as {@link #exec(String, ExecSpec, Duration)} and keeps more of its output.
   *
   * @param mostOutput how many bytes of the output to keep; the rest is read and dropped
   */
  default ExecResult exec(String id, ExecSpec spec, Duration timeout, int mostOutput) {
    return exec(id, spec, timeout);
  }

  /** Begins a command in a running container whose output is passed on while it arrives. */
  default RunningCommand begin(String id, ExecSpec spec, RunningCommand.Output output) {
    return begin(id, spec, Optional.empty(), output);
  }

  /**
   * Begins a command that can read.
   *
   * @param input what it reads; empty: nothing
   */
  RunningCommand begin(
      String id, ExecSpec spec, Optional<CommandInput> input, RunningCommand.Output output);

  /**
   * Copies files into a container, which need not run. Rights and times are kept; missing folders
   * above them are created; what has another kind is replaced. Sockets and the like are left out.
   *
   * @param owner the owner of the files in the container; empty: the numbers that they have on this
   *     machine
   */
  CopyResult copyFiles(String id, List<FileCopy> files, Optional<FileOwner> owner);

  /**
   * Returns the container's last log lines, standard output and error in their order, without
   * timestamps.
   */
  List<String> logTail(String id, LogLimit limit);

  /**
   * Reads a container's log with the time of each line. Everything that goes wrong is reported to
   * the listener, also that the container's logging driver cannot be read.
   */
  LogSubscription log(String id, LogQuery query, LogListener listener);

  /**
   * Subscribes to the events of a project's containers. The stream is live when this returns: no
   * later event is missed. Events of health probes ({@code exec_*}) are left out.
   */
  EventSubscription events(String project, EventListener listener);

  /**
   * Returns how the container's first process handles signals now; empty if that cannot be seen
   * completely.
   */
  Optional<ProcessSignals> signals(ObservedContainer container);

  /**
   * Returns the command lines of the container's first process and of all its descendants, the
   * first one first; commands run by {@link #exec} are left out. Empty if that cannot be seen.
   */
  default List<List<String>> commandLines(ObservedContainer container) {
    return List.of();
  }

  /** Returns what a container uses now; empty if it does not run, or the engine does not say. */
  default Optional<ResourceUsage> usage(String id) {
    return Optional.empty();
  }

  /** Returns the disk used by volumes and images; may take seconds. */
  default DiskUsage diskUsage() {
    return DiskUsage.UNKNOWN;
  }

  @Override
  void close();
}
