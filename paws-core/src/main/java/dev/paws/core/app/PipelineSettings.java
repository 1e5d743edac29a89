package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.pipeline.run.RemoteActions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code pipeline}.
 *
 * @param workflowFile the file to run; empty: the one for a push or pull request
 * @param event the event's name; empty: the first of push, pull_request and those of the file
 * @param eventFile a file with the event's payload
 * @param inputs a JSON object with the inputs of workflow_dispatch
 * @param secretsFile empty: {@code .secrets} of the source tree
 * @param varsFile empty: {@code .vars} of the source tree
 * @param jobs the jobs to run, with those that they need; empty: all
 * @param from run again only what failed ({@code failed}), or this job, and what follows
 * @param plan whether the plan is only shown
 * @param history whether only the last runs are shown
 * @param strict whether an action that is not run fails the run
 * @param here whether jobs run in the working tree itself
 * @param actions when actions of other repositories are fetched
 * @param actionsUrl the address before their owner and name; empty: the server of the repository
 * @param version the version of Paws
 * @param folder for state, artifacts and workspaces
 */
public record PipelineSettings(
    CommonSettings common,
    PipelineRun.Tool tool,
    Optional<Path> workflowFile,
    Optional<String> event,
    Optional<Path> eventFile,
    Optional<String> inputs,
    Optional<Path> secretsFile,
    Optional<Path> varsFile,
    List<String> jobs,
    Optional<String> from,
    boolean plan,
    boolean history,
    boolean strict,
    boolean here,
    RemoteActions.Fetch actions,
    Optional<String> actionsUrl,
    String version,
    Path folder) {
  public PipelineSettings {
    jobs = List.copyOf(jobs);
  }
}
