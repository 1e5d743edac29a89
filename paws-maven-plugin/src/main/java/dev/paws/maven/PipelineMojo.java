package dev.paws.maven;

import dev.paws.core.app.Pipeline;
import dev.paws.core.app.PipelineSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.PipelineParameters;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the repository's workflow file on this machine, as GitHub would: jobs side by side, each in
 * a copy of the working tree. After a failure, paws.pipeline.from=failed runs only what failed and
 * what follows.
 */
@Mojo(name = "pipeline", requiresProject = false, aggregator = true, threadSafe = true)
final class PipelineMojo extends PawsMojo {
  /**
   * What describes the pipeline: github_actions, the workflow file; manual, the stages of
   * paws.yaml; or act, which calls that program.
   */
  @Parameter(property = "paws.pipeline.tool", defaultValue = "github_actions")
  private @Nullable String tool;

  /** Workflow file. Default: the one in .github/workflows for a push or a pull request. */
  @Parameter(property = "paws.workflowFile")
  private @Nullable String workflowFile;

  /** Name of the event. Default: push, pull_request or the first event of the workflow. */
  @Parameter(property = "paws.pipeline.event")
  private @Nullable String event;

  /** File with the event's payload, as JSON. Default: a plausible payload is made. */
  @Parameter(property = "paws.pipeline.eventFile")
  private @Nullable String eventFile;

  /** Inputs of workflow_dispatch, as a JSON object. */
  @Parameter(property = "paws.pipeline.inputs")
  private @Nullable String inputs;

  /** File with secrets, one NAME=VALUE a line. Default: .secrets */
  @Parameter(property = "paws.pipeline.secretsFile")
  private @Nullable String secretsFile;

  /** File with configuration variables, one NAME=VALUE a line. Default: .vars */
  @Parameter(property = "paws.pipeline.varsFile")
  private @Nullable String varsFile;

  /** Run only these jobs, separated by commas, and those that they need. */
  @Parameter(property = "paws.pipeline.jobs")
  private @Nullable String jobs;

  /** Run again only what failed (failed), or this job, and what follows. */
  @Parameter(property = "paws.pipeline.from")
  private @Nullable String from;

  /** Only show which jobs would run, and why. */
  @Parameter(property = "paws.pipeline.plan", defaultValue = "false")
  private @Nullable String plan;

  /** Only show the last 20 runs, and how their times develop. */
  @Parameter(property = "paws.pipeline.history", defaultValue = "false")
  private @Nullable String history;

  /** Fail if a part of the workflow cannot be run on this machine. */
  @Parameter(property = "paws.pipeline.strict", defaultValue = "false")
  private @Nullable String strict;

  /** Where jobs run: copy, a copy of the working tree each, or here, in the working tree itself. */
  @Parameter(property = "paws.pipeline.workspace", defaultValue = "copy")
  private @Nullable String workspace;

  /** Folder for state, artifacts and workspaces. Default: target/paws/pipeline */
  @Parameter(property = "paws.pipeline.folder")
  private @Nullable String folder;

  /** When actions of other repositories are fetched: missing, always or never. */
  @Parameter(property = "paws.pipeline.actions", defaultValue = "missing")
  private @Nullable String actions;

  /**
   * Address before the owner and name of actions of other repositories, such as a mirror. Default:
   * the server of the repository itself.
   */
  @Parameter(property = "paws.pipeline.actionsUrl")
  private @Nullable String actionsUrl;

  @Inject
  PipelineMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    PipelineSettings settings =
        new PipelineParameters(
                tool,
                workflowFile,
                event,
                eventFile,
                inputs,
                secretsFile,
                varsFile,
                jobs,
                from,
                plan,
                history,
                strict,
                workspace,
                folder,
                actions,
                actionsUrl,
                build().version())
            .read(reader, common);
    reader.check();
    new Pipeline(ports(common), MavenPorts.pipeline(build())).run(settings);
  }
}
