package dev.paws.core.desired;

import java.util.Optional;

/**
 * How applications connect to a service, as {@code x-paws.connection} says.
 *
 * @param type the technology, or {@code none}; empty: by the image
 * @param port the port in the container; empty: the technology's own
 * @param database the database, virtual host, data centre, base or realm
 */
public record ConnectionHint(
    Optional<String> type,
    Optional<Integer> port,
    Optional<String> username,
    Optional<String> password,
    Optional<String> database) {
  private static final String NONE = "none";

  static ConnectionHint of(String type) {
    return new ConnectionHint(
        Optional.of(type), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns whether no application connects to it. */
  public boolean isNone() {
    return type.filter(NONE::equals).isPresent();
  }
}
