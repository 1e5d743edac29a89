package dev.paws.core.app;

import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.Discovery;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.file.FileAccess;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Owner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the environments that were started from a folder, by the labels of their containers.
 *
 * @param census finds out whether builds still run
 * @param ofPeople whether environments count that a person, and no build, started
 */
record FolderProjects(FileAccess files, Owner.Census census, boolean ofPeople) {

  /** Returns their project names, sorted; projects of builds that may still run are left out. */
  SortedSet<String> of(Engine engine, ComposeOptions options) {
    SortedSet<String> projects = new TreeSet<>();
    for (ObservedContainer container : engine.observeAll().containers()) {
      boolean counts =
          Owner.of(container.labels())
              .map(owner -> census.life(owner) == Owner.Life.ENDED)
              .orElse(ofPeople);
      String project = container.label(Labels.PROJECT);
      if (counts && !project.isEmpty() && isFrom(container, options)) {
        projects.add(project);
      }
    }
    return projects;
  }

  private boolean isFrom(ObservedContainer container, ComposeOptions options) {
    if (!options.composeFiles().isEmpty()) {
      List<String> files = List.of(container.label(Labels.CONFIG_FILES).split(",", -1));
      return options.composeFiles().stream()
          .map(file -> options.baseDirectory().resolve(file).normalize().toString())
          .anyMatch(files::contains);
    }
    List<Path> folders = new ArrayList<>(List.of(options.baseDirectory()));
    options.projectDirectory().ifPresent(folders::add);
    String folder = container.label(Labels.WORKING_DIR);
    return !folder.isEmpty()
        && folders.stream().anyMatch(it -> Folders.same(it, files).test(folder))
        && isFoundWithoutNames(container, options);
  }

  /**
   * Returns whether a container's files are among those that are found if none is named. Another
   * project of the same folder ({@code -f tools.yaml}) must not be taken for this one.
   */
  private static boolean isFoundWithoutNames(ObservedContainer container, ComposeOptions options) {
    String label = container.label(Labels.CONFIG_FILES);
    return label.isEmpty()
        || Arrays.stream(label.split(",", -1)).anyMatch(Discovery.ofUnnamed(options));
  }
}
