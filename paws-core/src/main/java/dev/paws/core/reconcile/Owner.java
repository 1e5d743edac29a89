package dev.paws.core.reconcile;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The build that an environment belongs to, as labels tell it. What a person brings up by hand has
 * no owner: it stays until a person removes it.
 *
 * @param build identifies the build among all builds of all processes
 * @param pid its process
 * @param host the machine of the process
 * @param started when the process was started
 */
public record Owner(String build, long pid, String host, Instant started) {

  /** What is known of the process of an owner. */
  public enum Life {
    /** It runs. */
    RUNS,
    /** It has ended. */
    ENDED,
    /** It belongs to another machine, or nobody may ask. */
    UNKNOWN
  }

  /** Tells whether the process of an owner still runs. */
  @FunctionalInterface
  public interface Census {
    /** What is known. */
    Life life(Owner owner);
  }

  /** The owner that labels name; empty where there is none, or no whole one. */
  public static Optional<Owner> of(Map<String, String> labels) {
    String pid = labels.getOrDefault(Labels.OWNER_PID, "");
    String build = labels.getOrDefault(Labels.OWNER_BUILD, "");
    String host = labels.getOrDefault(Labels.OWNER_HOST, "");
    if (build.isEmpty() || host.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant started = Instant.parse(labels.getOrDefault(Labels.OWNER_STARTED, ""));
      return Optional.of(new Owner(build, Long.parseLong(pid), host, started));
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether labels say that a build created something, also where it was to keep running after the
   * build and so has no owner.
   */
  public static boolean isCreatedBy(String build, Map<String, String> labels) {
    return !build.isEmpty() && build.equals(labels.get(Labels.OWNER_BUILD));
  }

  /** Labels without those that name an owner. */
  static Map<String, String> without(Map<String, String> labels) {
    Map<String, String> others = new LinkedHashMap<>(labels);
    others.keySet().removeAll(Labels.OWNER);
    return others;
  }

  /** The labels that name it. */
  public Map<String, String> labels() {
    return Map.of(
        Labels.OWNER_BUILD,
        build,
        Labels.OWNER_PID,
        String.valueOf(pid),
        Labels.OWNER_HOST,
        host,
        Labels.OWNER_STARTED,
        started.toString());
  }

  /** One line for a person. */
  public String text() {
    return "process %d on %s, started %s".formatted(pid, host, started);
  }
}
