package dev.paws.core.parity.source.engine;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.source.ProjectPath;
import java.util.Map;

/** Names of an engine as the project's files call them. */
record EngineNames(String project, Observed observed) {
  private static final String SERVICE = "com.docker.compose.service";

  /** The key of a network. */
  String network(String real) {
    for (ObservedNetwork network : observed.networks()) {
      if (network.name().equals(real)) {
        return label(network.labels(), "com.docker.compose.network", real);
      }
    }
    return bare(real);
  }

  /** The key of a volume. */
  String volume(String real) {
    for (ObservedVolume volume : observed.volumes()) {
      if (volume.name().equals(real)) {
        return label(volume.labels(), "com.docker.compose.volume", real);
      }
    }
    return bare(real);
  }

  private String label(Map<String, String> labels, String key, String real) {
    String name = labels.getOrDefault(key, "");
    return name.isEmpty() ? bare(real) : name;
  }

  private String bare(String real) {
    return real.startsWith(project + "_") ? real.substring(project.length() + 1) : real;
  }

  /** The service whose container another one shares the network with. */
  String sharing(String idOrName) {
    return observed.containers().stream()
        .filter(it -> it.id().equals(idOrName) || it.name().equals(idOrName))
        .map(it -> "service:" + it.label(SERVICE))
        .findFirst()
        .orElse("container:" + idOrName);
  }

  /** Whether an alias is one that every container of its kind gets. */
  boolean isOwn(ObservedContainer container, String alias) {
    return alias.equals(container.label(SERVICE))
        || alias.equals(container.name())
        || container.id().startsWith(alias);
  }

  /** A path of the engine's machine, as seen from the folder that the project was started from. */
  NormalValue place(ObservedContainer container, String path) {
    String folder = container.label("com.docker.compose.project.working_dir");
    return new NormalValue.Place(path, ProjectPath.relative(folder, path));
  }
}
