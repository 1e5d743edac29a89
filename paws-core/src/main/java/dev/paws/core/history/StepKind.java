package dev.paws.core.history;

import dev.paws.core.model.DocumentedValue;
import dev.paws.core.reconcile.Operation;

/** What a step of {@code up} is for; tells apart what is done and what is waited for. */
public enum StepKind implements DocumentedValue {
  /** An image is pulled or built. */
  IMAGE,
  /** A network or volume is created. */
  RESOURCE,
  /** A container is created. */
  CREATE,
  /** A container is started, and what runs before it. */
  START,
  /** A container is waited for until it is ready. */
  WAIT,
  /** Anything else, such as a container that is removed; also steps of earlier versions. */
  OTHER;

  /** Returns the kind of an operation. */
  public static StepKind of(Operation operation) {
    ByOperation kinds = new ByOperation();
    operation.perform(kinds);
    return kinds.kind;
  }

  /** Returns the kind of this name; {@link #OTHER} for anything else. */
  static StepKind of(String name) {
    return DocumentedValue.parse(StepKind.class, name).orElse(OTHER);
  }

  private static final class ByOperation implements Operation.Cases {
    private StepKind kind = OTHER;

    @Override
    public void pullImage(Operation.PullImage operation) {
      kind = IMAGE;
    }

    @Override
    public void buildImage(Operation.BuildImage operation) {
      kind = IMAGE;
    }

    @Override
    public void createNetwork(Operation.CreateNetwork operation) {
      kind = RESOURCE;
    }

    @Override
    public void removeNetwork(Operation.RemoveNetwork operation) {
      kind = OTHER;
    }

    @Override
    public void createVolume(Operation.CreateVolume operation) {
      kind = RESOURCE;
    }

    @Override
    public void removeVolume(Operation.RemoveVolume operation) {
      kind = OTHER;
    }

    @Override
    public void removeImage(Operation.RemoveImage operation) {
      kind = OTHER;
    }

    @Override
    public void createContainer(Operation.CreateContainer operation) {
      kind = CREATE;
    }

    @Override
    public void runBeforeStart(Operation.RunBeforeStart operation) {
      kind = START;
    }

    @Override
    public void startContainer(Operation.StartContainer operation) {
      kind = START;
    }

    @Override
    public void pauseContainer(Operation.PauseContainer operation) {
      kind = OTHER;
    }

    @Override
    public void unpauseContainer(Operation.UnpauseContainer operation) {
      kind = START;
    }

    @Override
    public void awaitContainer(Operation.AwaitContainer operation) {
      kind = WAIT;
    }

    @Override
    public void stopContainer(Operation.StopContainer operation) {
      kind = OTHER;
    }

    @Override
    public void removeContainer(Operation.RemoveContainer operation) {
      kind = OTHER;
    }

    @Override
    public void renameContainer(Operation.RenameContainer operation) {
      kind = OTHER;
    }
  }
}
