package dev.paws.core.compose;

import dev.paws.core.compose.render.JsonText;
import dev.paws.core.compose.render.Printed;

/** Prints a resolved project as {@code docker compose config} does. */
public final class ConfigRenderer {
  private ConfigRenderer() {}

  /**
   * The project as {@code docker compose config --format json} prints it: two spaces of
   * indentation, extensions below the top level left out, every literal {@code $} doubled so that
   * the text is a Compose file again.
   */
  public static String json(ComposeProject project) {
    return JsonText.indented(Printed.withoutExtensions(project.tree())).replace("$", "$$");
  }
}
