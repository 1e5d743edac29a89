package dev.paws.core.log;

/**
 * Where lines come from.
 *
 * @param container the container's name
 * @param replica its number within the service; 0 if it has none
 * @param earlier whether they are kept from a container that was removed
 */
public record LogOrigin(String service, String container, int replica, boolean earlier) {
  /** Returns the name to show, as Docker Compose shows it: {@code web-1}. */
  public String label() {
    return replica > 0 ? service + "-" + replica : container;
  }
}
