package dev.paws.core.reconcile;

import dev.paws.core.message.PlanPhrase;

/** Puts operations into words. */
final class OperationText implements Operation.Cases {
  private String text = "";

  private OperationText() {}

  /** Returns what an operation does: {@code create network shop_default}. */
  static String of(Operation operation) {
    OperationText words = new OperationText();
    operation.perform(words);
    return words.text;
  }

  @Override
  public void pullImage(Operation.PullImage operation) {
    text = PlanPhrase.PULL_IMAGE.text(operation.reference());
  }

  @Override
  public void buildImage(Operation.BuildImage operation) {
    text = PlanPhrase.BUILD_IMAGE.text(operation.spec().image());
  }

  @Override
  public void createNetwork(Operation.CreateNetwork operation) {
    text = PlanPhrase.CREATE_NETWORK.text(operation.spec().name());
  }

  @Override
  public void removeNetwork(Operation.RemoveNetwork operation) {
    text = PlanPhrase.REMOVE_NETWORK.text(operation.name());
  }

  @Override
  public void createVolume(Operation.CreateVolume operation) {
    text = PlanPhrase.CREATE_VOLUME.text(operation.spec().name());
  }

  @Override
  public void removeVolume(Operation.RemoveVolume operation) {
    text = PlanPhrase.REMOVE_VOLUME.text(operation.name());
  }

  @Override
  public void removeImage(Operation.RemoveImage operation) {
    text = PlanPhrase.REMOVE_IMAGE.text(operation.tag());
  }

  @Override
  public void createContainer(Operation.CreateContainer operation) {
    text = PlanPhrase.CREATE_CONTAINER.text(operation.name());
  }

  @Override
  public void runBeforeStart(Operation.RunBeforeStart operation) {
    text = PlanPhrase.RUN_BEFORE_START.text(operation.name());
  }

  @Override
  public void startContainer(Operation.StartContainer operation) {
    text = PlanPhrase.START_CONTAINER.text(operation.name());
  }

  @Override
  public void pauseContainer(Operation.PauseContainer operation) {
    text = PlanPhrase.PAUSE_CONTAINER.text(operation.name());
  }

  @Override
  public void unpauseContainer(Operation.UnpauseContainer operation) {
    text = PlanPhrase.UNPAUSE_CONTAINER.text(operation.name());
  }

  @Override
  public void awaitContainer(Operation.AwaitContainer operation) {
    PlanPhrase phrase = operation.required() ? PlanPhrase.AWAIT : PlanPhrase.AWAIT_OPTIONAL;
    text = phrase.text(operation.name(), operation.goal().text());
  }

  @Override
  public void stopContainer(Operation.StopContainer operation) {
    text = PlanPhrase.STOP_CONTAINER.text(operation.name());
  }

  @Override
  public void removeContainer(Operation.RemoveContainer operation) {
    text = PlanPhrase.REMOVE_CONTAINER.text(operation.name());
  }

  @Override
  public void renameContainer(Operation.RenameContainer operation) {
    text = PlanPhrase.RENAME_CONTAINER.text(operation.name(), operation.newName());
  }
}
