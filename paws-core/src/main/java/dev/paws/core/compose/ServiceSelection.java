package dev.paws.core.compose;

import dev.paws.core.compose.resolve.SelectedPart;
import java.util.List;

/** Restricts a project to some of its services. */
public final class ServiceSelection {
  private ServiceSelection() {}

  /**
   * The project with the named services and all they depend on; the others count as disabled, and
   * resources that nothing uses any more are dropped.
   *
   * @param names active services; none for all. A name that is no active service is ignored
   */
  public static ComposeProject select(ComposeProject project, List<String> names) {
    if (names.isEmpty()) {
      return project;
    }
    SelectedPart selected = SelectedPart.of(project.tree(), names);
    List<String> disabled = new java.util.ArrayList<>(project.disabledServices());
    disabled.addAll(selected.left());
    return new ComposeProject(
        project.name(),
        project.workingDirectory(),
        project.composeFiles(),
        project.profiles(),
        project.environment(),
        selected.tree(),
        disabled,
        project.origins(),
        project.declared());
  }
}
