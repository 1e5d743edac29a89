package dev.paws.core.reconcile;

import dev.paws.core.compose.ComposeHash;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Docker Compose's hash of a container that shares namespaces or volumes with others: the hash
 * contains their ids, which are unknown until they are created.
 *
 * @param names engine names of the other services' containers, by service
 */
public record DeferredLabel(ComposeHash hash, Map<String, String> names) {
  public DeferredLabel {
    names = Map.copyOf(names);
  }

  /**
   * Returns the value of {@link Labels#COMPOSE_HASH}.
   *
   * @param ids returns the id of a container by its name
   */
  public String value(UnaryOperator<String> ids) {
    return hash.value(service -> ids.apply(names.getOrDefault(service, service)));
  }
}
