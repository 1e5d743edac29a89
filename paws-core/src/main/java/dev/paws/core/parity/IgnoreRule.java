package dev.paws.core.parity;

import dev.paws.core.finding.Position;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry for differences that are intended ({@code ignore} in {@code paws.yaml}, {@code
 * paws.ignore}).
 *
 * @param service a pattern of subjects, {@code *} for any text; empty: any
 * @param path a pattern of field paths
 * @param rule a rule's id; empty: any
 * @param environment the target's name; empty: any
 * @param reason why the difference is intended
 * @param owner the person or team responsible; may be empty
 * @param expires the last day on which it holds
 * @param where the position of the entry
 */
public record IgnoreRule(
    Optional<String> service,
    String path,
    Optional<String> rule,
    Optional<String> environment,
    String reason,
    String owner,
    Optional<LocalDate> expires,
    Location where) {
  /** Returns the rule for {@code field} or {@code service:field}, as {@code paws.ignore} has it. */
  public static IgnoreRule ofProperty(String pattern) {
    int colon = pattern.indexOf(':');
    boolean whole = pattern.startsWith("volume:") || pattern.startsWith("network:");
    int at = whole ? pattern.indexOf(':', colon + 1) : colon;
    return new IgnoreRule(
        at < 0 ? Optional.empty() : Optional.of(pattern.substring(0, at)),
        pattern.substring(at + 1),
        Optional.empty(),
        Optional.empty(),
        "paws.ignore",
        "",
        Optional.empty(),
        new Location(Position.NONE, "paws.ignore"));
  }
}
