package dev.paws.core.compose;

import dev.paws.core.compose.resolve.SelectedPart;
import java.util.List;

/** Restricts a project to some of its services. */
public final class ServiceSelection {
  private ServiceSelection() {}

  /**
   * Returns the project with the named services and all that they depend on. The other services
   * count as disabled, and resources that nothing uses any more are dropped.
   *
   * @param names names of active services; empty for all. Other names are ignored
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
        project.declared(),
        project.version());
  }
}
