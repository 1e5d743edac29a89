package dev.paws.core.parity;

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
    Location where) {}
