package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One field of a service, volume or network.
 *
 * @param path the field's path as in {@link FieldPaths}, as {@code container.image} or {@code
 *     environment_variables.LOG_LEVEL}
 * @param value in its normal form
 * @param shown as it was written, for people; of a secret the value too, so mask it before it is
 *     shown
 * @param where it comes from, the place that decides first
 * @param secret whether the value must not be shown
 * @param implied whether nobody said so here: a default of Compose, of the engine or of the image.
 *     An implied fact is compared only with one that somebody stated
 * @param drawnFrom the path of the field that a parameter was drawn from; of a Compose file's limit
 *     and number of instances, the way in which it is written; empty for any other fact
 */
public record Fact(
    String path,
    NormalValue value,
    String shown,
    List<Location> where,
    boolean secret,
    boolean implied,
    String drawnFrom) {
  public Fact {
    requireNonNull(path, "path");
    requireNonNull(value, "value");
    requireNonNull(shown, "shown");
    requireNonNull(drawnFrom, "drawnFrom");
    where = List.copyOf(where);
  }

  /** A fact that was not drawn from another one. */
  public Fact(
      String path,
      NormalValue value,
      String shown,
      List<Location> where,
      boolean secret,
      boolean implied) {
    this(path, value, shown, where, secret, implied, "");
  }

  /** A fact that somebody stated. */
  public Fact(String path, NormalValue value, String shown, List<Location> where, boolean secret) {
    this(path, value, shown, where, secret, false);
  }

  /** Without the value where it is a secret. */
  @Override
  public String toString() {
    return "Fact[" + path + "=" + (secret ? "(secret)" : shown) + "]";
  }
}
