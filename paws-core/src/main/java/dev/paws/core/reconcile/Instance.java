package dev.paws.core.reconcile;

/**
 * One container of a service.
 *
 * @param service the service's name
 * @param number from 1, as {@code com.docker.compose.container-number}
 */
public record Instance(String service, int number) {
  @Override
  public String toString() {
    return service + "#" + number;
  }
}
