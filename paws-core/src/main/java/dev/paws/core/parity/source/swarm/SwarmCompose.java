package dev.paws.core.parity.source.swarm;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a stack as a Compose file in JSON, which YAML contains. */
public final class SwarmCompose {
  private static final String NAMESPACE = "com.docker.stack.namespace";

  private SwarmCompose() {}

  /**
   * Returns the text of the file.
   *
   * @param stack the stack's name, which is put before the names of its parts
   */
  public static String text(String stack, SwarmStack observed) {
    SwarmNames names = new SwarmNames(stack, observed.networks());
    Map<String, @Nullable Object> services = new TreeMap<>();
    for (JsonObject service : observed.services()) {
      JsonObject spec = service.object("Spec");
      String name = names.bare(spec.text("Name"));
      services.put(name, new SwarmService(name, spec, names).tree());
    }
    Map<String, @Nullable Object> project = new LinkedHashMap<>();
    project.put("services", services);
    names.parts().forEach(project::put);
    return JsonWriter.pretty(project);
  }

  /** Returns whether a label is one that {@code docker stack deploy} sets by itself. */
  static boolean isOfDocker(String label) {
    return label.equals(NAMESPACE) || label.startsWith("com.docker.stack.");
  }
}
