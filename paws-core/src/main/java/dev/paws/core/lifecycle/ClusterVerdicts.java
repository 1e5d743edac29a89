package dev.paws.core.lifecycle;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.Observed;
import java.util.List;
import java.util.Map;

/** Looks into the clusters of an environment. */
@FunctionalInterface
public interface ClusterVerdicts {
  /** Knows no clusters: the state comes from containers alone. */
  ClusterVerdicts NONE = (engine, observed, roles) -> List.of();

  /**
   * Returns a verdict on each cluster that it recognises.
   *
   * @param observed the containers of the environment
   * @param roles the role of each service, if the files name it
   */
  List<ClusterVerdict> of(Engine engine, Observed observed, Map<String, String> roles);
}
