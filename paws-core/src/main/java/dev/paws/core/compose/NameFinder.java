package dev.paws.core.compose;

import dev.paws.core.compose.assemble.LoadSession;
import dev.paws.core.compose.value.PathText;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Timestamp;
import dev.paws.core.yaml.YamlDocument;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a project: from the option, else {@code COMPOSE_PROJECT_NAME}, else the last
 * {@code name} of the files, else the name of the project's folder.
 */
public final class NameFinder {
  private final ComposeOptions options;
  private final LoadSession session;

  /** Creates a finder with these options. */
  public NameFinder(ComposeOptions options, LoadSession session) {
    this.options = options;
    this.session = session;
  }

  /** Returns the name; empty if there is none. */
  public String find(ProjectFiles files) {
    String chosenName =
        options
            .projectName()
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> files.environment().getOrDefault("COMPOSE_PROJECT_NAME", ""));
    if (!chosenName.isEmpty()) {
      String valid = ProjectName.normalize(chosenName);
      if (!valid.equals(chosenName)) {
        session
            .problems()
            .report(ComposeMessage.PROJECT_NAME, Position.NONE, "name", chosenName, valid);
      }
      return chosenName;
    }
    ScalarValue written = null;
    for (String file : files.files()) {
      written = last(file, written);
    }
    if (written == null) {
      return ProjectName.normalize(PathText.name(files.directory()));
    }
    String name = written.value() instanceof Timestamp date ? date.written() : written.print();
    String text =
        session.interpolator().text(name, files.environment(), written.at(), NodePath.of("name"));
    return ProjectName.normalize(text == null ? "" : text);
  }

  private @Nullable ScalarValue last(String file, @Nullable ScalarValue before) {
    ScalarValue last = before;
    for (YamlDocument document : session.readAhead(file)) {
      if (document.root() instanceof MapValue map
          && map.get("name") instanceof ScalarValue name
          && !name.isNull()
          && !name.print().isEmpty()) {
        last = name;
      }
    }
    return last;
  }
}
