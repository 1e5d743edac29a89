package dev.paws.core.app;

import dev.paws.core.app.port.PipelineMachine;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.pipeline.run.GithubContext;
import dev.paws.core.pipeline.run.RemoteActions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Where actions and workflows of other repositories come from. */
final class RemoteSource {
  private static final long LARGEST = 1 << 20;

  private final PipelineMachine machine;
  private final RemoteActions actions;
  private final Consumer<String> say;

  /**
   * Creates the source.
   *
   * @param say receives which commit a version is
   */
  RemoteSource(PipelineSettings settings, PipelineMachine machine, Consumer<String> say) {
    this.machine = machine;
    this.say = say;
    this.actions = actions(settings, machine);
  }

  /** Returns the source of actions. */
  static RemoteActions actions(PipelineSettings settings, PipelineMachine machine) {
    String home = machine.variables().getOrDefault("HOME", "");
    Path cache =
        home.isEmpty()
            ? machine.tree().folder().resolve(".paws/actions")
            : Path.of(home, ".cache", "paws", "actions");
    return new RemoteActions(
        machine.processes(),
        machine.files(),
        machine.variables(),
        new RemoteActions.Settings(
            cache,
            () -> settings.actionsUrl().orElseGet(() -> server(machine)),
            settings.actions()));
  }

  private static String server(PipelineMachine machine) {
    return GithubContext.server(machine.tree().git().flatMap(it -> it.remote()));
  }

  /**
   * Returns the text of a workflow; empty if its repository has no such file.
   *
   * @throws IOException if the repository cannot be fetched; the message is for the user
   */
  Optional<String> workflow(RemoteActions.Reference reference) throws IOException {
    RemoteActions.Fetched fetched = actions.fetch(reference, new StopSignal());
    String name = reference.repository() + "/" + reference.path() + "@" + reference.version();
    say.accept(PipelineRunPhrase.ACTION_VERSION.text(name, fetched.commit()));
    Path file = fetched.folder().resolve(reference.path()).normalize();
    return machine.files().kind(file).isPresent()
        ? Optional.of(machine.files().read(file, LARGEST))
        : Optional.empty();
  }
}
