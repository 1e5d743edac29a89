package dev.paws.settings;

import dev.paws.core.app.PipelineSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.pipeline.run.RemoteActions;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of {@code pipeline} as text, see {@link PipelineSettings}. */
public record PipelineParameters(
    @Nullable String tool,
    @Nullable String workflowFile,
    @Nullable String event,
    @Nullable String eventFile,
    @Nullable String inputs,
    @Nullable String secretsFile,
    @Nullable String varsFile,
    @Nullable String jobs,
    @Nullable String from,
    @Nullable String plan,
    @Nullable String history,
    @Nullable String strict,
    @Nullable String workspace,
    @Nullable String folder,
    @Nullable String actions,
    @Nullable String actionsUrl,
    String version) {

  /** Where jobs run. */
  public enum Workspace {
    COPY,
    HERE
  }

  /** Returns the settings; the reader's check reports what is wrong. */
  public PipelineSettings read(SettingsReader reader, CommonSettings common) {
    Optional<String> hyphenated =
        reader.text(tool).map(it -> it.toLowerCase(Locale.ROOT).replace('_', '-'));
    return new PipelineSettings(
        common,
        reader.choice(
            "paws.pipeline.tool",
            hyphenated.orElse(null),
            PipelineRun.Tool.class,
            PipelineRun.Tool.GITHUB_ACTIONS),
        reader.path("paws.workflowFile", workflowFile),
        reader.text(event),
        reader.path("paws.pipeline.eventFile", eventFile),
        reader.text(inputs),
        reader.path("paws.pipeline.secretsFile", secretsFile),
        reader.path("paws.pipeline.varsFile", varsFile),
        reader.list(jobs),
        reader.text(from),
        reader.flag("paws.pipeline.plan", plan),
        reader.flag("paws.pipeline.history", history),
        reader.flag("paws.pipeline.strict", strict),
        reader.choice("paws.pipeline.workspace", workspace, Workspace.class, Workspace.COPY)
            == Workspace.HERE,
        reader.choice(
            "paws.pipeline.actions",
            actions,
            RemoteActions.Fetch.class,
            RemoteActions.Fetch.MISSING),
        reader.text(actionsUrl),
        version,
        reader
            .path("paws.pipeline.folder", folder)
            .orElse(common.workFolder().resolve("pipeline")));
  }
}
