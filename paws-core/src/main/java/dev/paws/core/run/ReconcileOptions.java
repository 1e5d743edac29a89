package dev.paws.core.run;

import dev.paws.core.compose.ComposeHashes;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FilePaths;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.TeardownRecord;
import dev.paws.core.reconcile.UpOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns a request into the options of the reconciler, with the labels of new resources. */
final class ReconcileOptions {
  private ReconcileOptions() {}

  static UpOptions of(UpRequest request) {
    ComposeProject project = request.definition().project();
    return new UpOptions(
        request.definition().services(),
        project.disabledServices(),
        request.creation().recreate(),
        request.creation().removeOrphans(),
        request.limits().stop(),
        request.definition().roles(),
        labels(request),
        composeHashes(request));
  }

  private static Map<String, String> labels(UpRequest request) {
    ComposeProject project = request.definition().project();
    UpRequest.Creator creator = request.creator();
    Map<String, String> labels = new HashMap<>();
    labels.put(
        Labels.CONFIG_FILES,
        project.composeFiles().stream().map(FilePaths::text).collect(Collectors.joining(",")));
    labels.put(Labels.WORKING_DIR, FilePaths.text(project.workingDirectory()));
    labels.put(Labels.VERSION, project.version().release());
    labels.put(Labels.PAWS_VERSION, creator.version());
    labels.put(Labels.EXTERNAL, TeardownRecord.external(request.definition().external()));
    if (creator.isolated()) {
      labels.put(Labels.ISOLATED, request.project());
    }
    creator.build().ifPresent(build -> labels.put(Labels.OWNER_BUILD, build));
    creator.owner().ifPresent(owner -> labels.putAll(owner.labels()));
    if (creator.ownsVolumes()) {
      labels.put(Labels.OWNER_VOLUMES, "true");
    }
    return labels;
  }

  /** With random ports, no container matches the files. */
  private static ComposeHashes composeHashes(UpRequest request) {
    UpRequest.Definition definition = request.definition();
    return request.creation().randomPorts().isPresent()
        ? ComposeHashes.NONE
        : ComposeHashes.of(definition.project(), definition.readAs());
  }
}
