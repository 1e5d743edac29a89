package dev.paws.core.reconcile;

import dev.paws.core.desired.Hook;
import dev.paws.core.desired.ReadyCheck;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.health.AwaitCondition;
import dev.paws.core.health.RestartPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One atomic change to the engine, or one wait. */
public sealed interface Operation {
  /** Returns what is done, without the cause: {@code create network shop_default}. */
  default String text() {
    return OperationText.of(this);
  }

  /** Calls the method for this kind of operation. */
  void perform(Cases cases);

  /** One method for each kind of operation, so that the compiler checks that all are handled. */
  interface Cases {
    void pullImage(PullImage operation);

    void buildImage(BuildImage operation);

    void createNetwork(CreateNetwork operation);

    void removeNetwork(RemoveNetwork operation);

    void createVolume(CreateVolume operation);

    void removeVolume(RemoveVolume operation);

    void removeImage(RemoveImage operation);

    void createContainer(CreateContainer operation);

    void runBeforeStart(RunBeforeStart operation);

    void startContainer(StartContainer operation);

    void pauseContainer(PauseContainer operation);

    void unpauseContainer(UnpauseContainer operation);

    void awaitContainer(AwaitContainer operation);

    void stopContainer(StopContainer operation);

    void removeContainer(RemoveContainer operation);

    void renameContainer(RenameContainer operation);
  }

  /** Pull an image. */
  record PullImage(String reference, Optional<String> platform) implements Operation {
    @Override
    public void perform(Cases cases) {
      cases.pullImage(this);
    }
  }

  /** Build an image. */
  record BuildImage(BuildSpec spec) implements Operation {
    @Override
    public void perform(Cases cases) {
      cases.buildImage(this);
    }
  }

  /** Create a network. */
  record CreateNetwork(NetworkSpec spec) implements Operation {
    @Override
    public void perform(Cases cases) {
      cases.createNetwork(this);
    }
  }

  /** Remove a network. */
  record RemoveNetwork(String id, String name) implements Operation {
    @Override
    public void perform(Cases cases) {
      cases.removeNetwork(this);
    }
  }

  /** Create a volume. */
  record CreateVolume(VolumeSpec spec) implements Operation {
    @Override
    public void perform(Cases cases) {
      cases.createVolume(this);
    }
  }

  /** Remove a volume and the data in it. */
  record RemoveVolume(String name) implements Operation {
    @Override
    public void perform(Cases cases) {
      cases.removeVolume(this);
    }
  }

  /** Remove an image that nobody else can use. */
  record RemoveImage(String tag) implements Operation {
    @Override
    public void perform(Cases cases) {
      cases.removeImage(this);
    }
  }

  /** An operation on one container of a service. */
  sealed interface OnContainer extends Operation {
    /** Returns which container of which service. */
    Instance instance();

    /** Returns the container's name in the engine. */
    String name();
  }

  /**
   * Create a container.
   *
   * @param spec complete except for references to containers that this plan creates
   * @param composeHash a label that is known only after other containers are created
   */
  record CreateContainer(Instance instance, ContainerSpec spec, Optional<DeferredLabel> composeHash)
      implements OnContainer {
    @Override
    public String name() {
      return spec.name();
    }

    @Override
    public void perform(Cases cases) {
      cases.createContainer(this);
    }
  }

  /**
   * Run containers one after the other before a container starts (services.pre_start).
   *
   * @param name the name of the container that starts afterwards
   * @param containers complete; they are removed when they have ended well
   */
  record RunBeforeStart(Instance instance, String name, List<ContainerSpec> containers)
      implements OnContainer {
    public RunBeforeStart {
      containers = List.copyOf(containers);
    }

    @Override
    public void perform(Cases cases) {
      cases.runBeforeStart(this);
    }
  }

  /**
   * Start a container.
   *
   * @param id its id; empty: the container that this plan creates for the instance
   * @param postStart commands to run in it after its start
   */
  record StartContainer(Instance instance, String name, Optional<String> id, List<Hook> postStart)
      implements OnContainer {
    public StartContainer {
      postStart = List.copyOf(postStart);
    }

    @Override
    public void perform(Cases cases) {
      cases.startContainer(this);
    }
  }

  /** Pause a container: its processes stay in memory and get no processor time. */
  record PauseContainer(Instance instance, String name, String id) implements OnContainer {
    @Override
    public void perform(Cases cases) {
      cases.pauseContainer(this);
    }
  }

  /** Unpause a container. */
  record UnpauseContainer(Instance instance, String name, String id) implements OnContainer {
    @Override
    public void perform(Cases cases) {
      cases.unpauseContainer(this);
    }
  }

  /**
   * Wait until a container meets a condition.
   *
   * @param id its id; empty: the container that this plan creates for the instance
   * @param health the check to run for {@code HEALTHY}; empty: the image's, which only the engine
   *     runs
   * @param ready what to look at from outside for {@code READY}
   * @param required whether the plan fails if the container cannot meet the condition
   * @param restarts when the engine restarts it by itself
   */
  record AwaitContainer(
      Instance instance,
      String name,
      Optional<String> id,
      AwaitCondition goal,
      Optional<HealthSpec> health,
      List<ReadyCheck> ready,
      boolean required,
      RestartPolicy restarts)
      implements OnContainer {
    public AwaitContainer {
      ready = List.copyOf(ready);
    }

    @Override
    public void perform(Cases cases) {
      cases.awaitContainer(this);
    }
  }

  /**
   * Stop a container.
   *
   * @param grace how long to wait before it is killed; empty: as defined at its creation
   * @param signal the signal that stops it
   * @param preStop commands to run in it before the stop
   */
  record StopContainer(
      Instance instance,
      String name,
      String id,
      Optional<Duration> grace,
      String signal,
      List<Hook> preStop)
      implements OnContainer {
    public StopContainer {
      preStop = List.copyOf(preStop);
    }

    @Override
    public void perform(Cases cases) {
      cases.stopContainer(this);
    }
  }

  /** Remove a stopped container. */
  record RemoveContainer(Instance instance, String name, String id, boolean anonymousVolumes)
      implements OnContainer {
    @Override
    public void perform(Cases cases) {
      cases.removeContainer(this);
    }
  }

  /**
   * Give a container its final name.
   *
   * @param id its id; empty: the container that this plan creates for the instance
   */
  record RenameContainer(Instance instance, String name, Optional<String> id, String newName)
      implements OnContainer {
    @Override
    public void perform(Cases cases) {
      cases.renameContainer(this);
    }
  }
}
