package dev.paws.core.report;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.secret.Secrets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an observed environment as JSON, with each container's configuration for the parity check.
 * Values that look secret are masked, see {@link Secrets}.
 */
public final class ObservedReport {
  private ObservedReport() {}

  /**
   * When an environment was observed, and by whom.
   *
   * @param build the id of the build
   */
  public record Capture(Instant at, String build) {}

  /** Returns the tree for {@link JsonWriter}. */
  public static Map<String, @Nullable Object> of(
      String environment, String project, EngineInfo engine, Capture capture, Observed observed) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", environment);
    tree.put("project_name", project);
    tree.put("captured_at", capture.at().toString());
    tree.put("captured_by", capture.build());
    tree.put("docker_engine", engine.title());
    tree.put("containers", observed.containers().stream().map(ObservedReport::container).toList());
    tree.put("networks", observed.networks().stream().map(ObservedReport::network).toList());
    tree.put("volumes", observed.volumes().stream().map(ObservedReport::volume).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> container(ObservedContainer container) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", container.id());
    tree.put("name", container.name());
    tree.put("image", container.image());
    tree.put("image_id", container.imageId());
    tree.put("state", container.state().status().name().toLowerCase(Locale.ROOT));
    tree.put("health", container.state().health().name().toLowerCase(Locale.ROOT));
    tree.put("details", Secrets.inTree(InspectionTree.of(container)));
    return tree;
  }

  private static Map<String, @Nullable Object> network(ObservedNetwork network) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("name", network.name());
    tree.put("driver", network.driver());
    tree.put("labels", network.labels());
    tree.put("subnets", network.subnets());
    return tree;
  }

  private static Map<String, @Nullable Object> volume(ObservedVolume volume) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("name", volume.name());
    tree.put("driver", volume.driver());
    tree.put("labels", volume.labels());
    return tree;
  }
}
