package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.parity.field.FieldPaths;
import java.util.List;
import java.util.Optional;

/**
 * One field of a service, volume or network. Created with {@link #of} and the {@code with} methods.
 *
 * @param path the field's path as in {@link FieldPaths}, such as {@code container.image} or {@code
 *     environment_variables.LOG_LEVEL}
 * @param value the value in its normal form
 * @param shown the value as it was written, for people; not masked, even for a secret
 * @param where where the value comes from, the place that decides first
 * @param secret whether the value must be masked
 * @param implied whether this is a default of Compose, the engine or the image that nobody wrote
 *     down. An implied fact is compared only with one that somebody stated
 * @param derivation the part of another field that a parameter was read from; empty for a field
 * @param writtenAs the key by which a Compose file writes a limit or a number of instances that it
 *     could write in two ways; empty for any other fact
 */
public record Fact(
    String path,
    NormalValue value,
    String shown,
    List<Location> where,
    boolean secret,
    boolean implied,
    Optional<Derivation> derivation,
    String writtenAs) {
  public Fact {
    requireNonNull(path, "path");
    requireNonNull(value, "value");
    requireNonNull(shown, "shown");
    requireNonNull(derivation, "derivation");
    requireNonNull(writtenAs, "writtenAs");
    where = List.copyOf(where);
  }

  /** Creates a fact that somebody stated and that may be shown. */
  public static Fact of(String path, NormalValue value, String shown, List<Location> where) {
    return new Fact(path, value, shown, where, false, false, Optional.empty(), "");
  }

  /** Returns this fact under another path. */
  public Fact withPath(String newPath) {
    return new Fact(newPath, value, shown, where, secret, implied, derivation, writtenAs);
  }

  /** Returns this fact with another value. */
  public Fact withValue(NormalValue newValue, String newShown) {
    return new Fact(path, newValue, newShown, where, secret, implied, derivation, writtenAs);
  }

  /** Returns this fact, marked as secret or not. */
  public Fact withSecret(boolean isSecret) {
    return new Fact(path, value, shown, where, isSecret, implied, derivation, writtenAs);
  }

  /** Returns this fact, marked as implied or stated. */
  public Fact withImplied(boolean isImplied) {
    return new Fact(path, value, shown, where, secret, isImplied, derivation, writtenAs);
  }

  /** Returns this fact as a parameter that was read from part of a field. */
  public Fact withDerivation(Derivation from) {
    return new Fact(path, value, shown, where, secret, implied, Optional.of(from), writtenAs);
  }

  /** Returns this fact with the key that a file uses for it, of the two possible ones. */
  public Fact withWrittenAs(String key) {
    return new Fact(path, value, shown, where, secret, implied, derivation, key);
  }

  /** Returns whether this is a parameter that was read from the given field. */
  public boolean isDerivedFrom(String field) {
    return derivation.filter(it -> it.field().equals(field)).isPresent();
  }

  /** Returns the path and the value, without the value if it is a secret. */
  @Override
  public String toString() {
    return "Fact[" + path + "=" + (secret ? "(secret)" : shown) + "]";
  }
}
