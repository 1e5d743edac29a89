package dev.paws.core.reconcile;

import dev.paws.core.compose.ComposeHash;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Docker Compose's hash of a container that shares what others have: it is made of their ids, which
 * are not known before they are created.
 *
 * @param names the names of the others' containers in the engine, by service
 */
public record DeferredLabel(ComposeHash hash, Map<String, String> names) {
  public DeferredLabel {
    names = Map.copyOf(names);
  }

  /**
   * The value of {@link Labels#COMPOSE_HASH}.
   *
   * @param ids gives the id of a container by its name
   */
  public String value(UnaryOperator<String> ids) {
    return hash.value(service -> ids.apply(names.getOrDefault(service, service)));
  }
}
