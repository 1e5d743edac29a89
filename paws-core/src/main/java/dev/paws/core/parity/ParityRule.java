package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.model.Difference.Severity;
import java.util.List;

/**
 * A row of the rule table: what a difference in a field means.
 *
 * @param id stable, such as {@code image-major}
 * @param paths patterns of field paths: {@code *} matches any text, and several are alternatives
 * @param condition when the row applies; of the rows for a path, the first whose condition holds
 *     counts
 * @param severity how much it matters
 * @param impact what it means for parity. Placeholders: {@code {subject}}, {@code {path}}, {@code
 *     {name}} (what follows the last fixed part of the pattern), {@code {source}} and {@code
 *     {target}} (names of the environments), {@code {here}} and {@code {there}} (the masked
 *     values), {@code {value}} and {@code {holder}} (the value of the only side that has one, and
 *     that side's name)
 * @param recommendation what to do, with the same placeholders
 * @param autoFixable whether a Compose override file can fix it
 */
public record ParityRule(
    String id,
    List<String> paths,
    RuleCondition condition,
    Severity severity,
    String impact,
    String recommendation,
    boolean autoFixable) {
  public ParityRule {
    requireNonNull(id, "id");
    paths = List.copyOf(paths);
  }
}
