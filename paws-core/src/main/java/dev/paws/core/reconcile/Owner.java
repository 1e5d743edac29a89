package dev.paws.core.reconcile;

import dev.paws.core.message.PlanPhrase;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The build that an environment belongs to, as its labels record. An environment that a person
 * starts by hand has no owner, and stays until a person removes it.
 *
 * @param build unique among all builds of all processes
 * @param pid the process id of the build
 * @param host the machine on which the process runs
 * @param started when the process was started
 */
public record Owner(String build, long pid, String host, Instant started) {

  /** What is known of an owner's process. */
  public enum Life {
    /** It runs. */
    RUNS,
    /** It has ended. */
    ENDED,
    /** It belongs to another machine, or may not be looked at. */
    UNKNOWN
  }

  /** Finds out whether an owner's process still runs. */
  @FunctionalInterface
  public interface Census {
    /** Returns what is known. */
    Life life(Owner owner);
  }

  /** Returns the owner that the labels name; empty if they name none, or not completely. */
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
   * Returns whether a build created the resource; true even if {@code paws.keepRunning} left it
   * without an owner.
   */
  public static boolean isCreatedBy(String build, Map<String, String> labels) {
    return !build.isEmpty() && build.equals(labels.get(Labels.OWNER_BUILD));
  }

  /** Returns the labels without those that name an owner. */
  static Map<String, String> without(Map<String, String> labels) {
    Map<String, String> others = new LinkedHashMap<>(labels);
    others.keySet().removeAll(Labels.OWNER);
    return others;
  }

  /** Returns the labels that name this owner. */
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

  /** Returns one line for the user. */
  public String text() {
    return PlanPhrase.OWNER.text(pid, host, started);
  }
}
