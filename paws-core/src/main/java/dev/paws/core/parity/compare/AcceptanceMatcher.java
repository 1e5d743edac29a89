package dev.paws.core.parity.compare;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Acceptance;
import dev.paws.core.parity.AcceptanceTerms;
import dev.paws.core.parity.BaselineEntry;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.IgnoreRule;
import dev.paws.core.parity.PathPattern;
import dev.paws.core.parity.field.SemanticPaths;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Marks the differences that the user accepted, and reports entries that accept nothing. */
final class AcceptanceMatcher {
  private final DiffRequest request;
  private final LocalDate today;
  private final Map<String, List<BaselineEntry>> baseline = new HashMap<>();
  private final Map<IgnoreRule, Integer> used = new HashMap<>();
  private final Set<BaselineEntry> matched = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  AcceptanceMatcher(DiffRequest request) {
    this.request = request;
    this.today = request.at().atZone(ZoneOffset.UTC).toLocalDate();
    request
        .settings()
        .baseline()
        .forEach(
            entry ->
                baseline.computeIfAbsent(entry.fingerprint(), key -> new ArrayList<>()).add(entry));
  }

  /** Returns the deviation, marked as accepted if an entry matches it. */
  Deviation accepted(Deviation deviation, FoundDifference found) {
    return deviation.withAcceptance(ignored(deviation).or(() -> known(deviation, found)));
  }

  private Optional<Acceptance> ignored(Deviation deviation) {
    Optional<Acceptance> acceptance = Optional.empty();
    for (IgnoreRule rule : request.settings().ignores()) {
      if (!fits(rule, deviation)) {
        continue;
      }
      used.merge(rule, 1, Integer::sum);
      boolean expired = rule.expires().filter(today::isAfter).isPresent();
      if (expired) {
        findings.add(
            ParityMessage.EXPIRED_IGNORE.at(
                rule.where().at(),
                deviation.subject() + ": " + deviation.difference().fieldPath(),
                rule.expires().get(),
                rule.owner().isEmpty() ? ParityPhrase.OWNER.text() : rule.owner()));
      } else if (acceptance.isEmpty()) {
        acceptance =
            Optional.of(
                new Acceptance(
                    Acceptance.By.IGNORE,
                    rule.reason(),
                    rule.owner(),
                    rule.expires(),
                    rule.where()));
      }
    }
    return acceptance;
  }

  private boolean fits(IgnoreRule rule, Deviation deviation) {
    String path = deviation.difference().fieldPath();
    boolean here =
        PathPattern.matches(rule.path(), path)
            || PathPattern.matches(rule.path(), deviation.subject() + ":" + path);
    return here
        && rule.service().filter(it -> !PathPattern.matches(it, deviation.subject())).isEmpty()
        && rule.rule().filter(id -> !PathPattern.matches(id, deviation.ruleId())).isEmpty()
        && applies(rule);
  }

  private boolean applies(IgnoreRule rule) {
    return rule.environment()
        .filter(it -> !PathPattern.matches(it, request.target().name()))
        .isEmpty();
  }

  private static boolean isAnything(IgnoreRule rule) {
    return rule.path().matches("\\*+(:\\*+)?")
        && rule.rule().filter(id -> !id.equals("*")).isEmpty()
        && rule.service().filter(it -> !it.equals("*")).isEmpty();
  }

  private Optional<Acceptance> known(Deviation deviation, FoundDifference found) {
    for (BaselineEntry entry : baseline.getOrDefault(deviation.fingerprint(), List.of())) {
      if (BaselineValues.match(entry.values(), found, deviation)) {
        matched.add(entry);
        if (expired(entry.terms())) {
          return Optional.empty();
        }
        return Optional.of(
            new Acceptance(
                Acceptance.By.BASELINE,
                ParityPhrase.IN_BASELINE.text(),
                entry.terms().owner(),
                entry.terms().expires(),
                entry.where()));
      }
    }
    return Optional.empty();
  }

  private boolean expired(AcceptanceTerms terms) {
    boolean expired = terms.expires().filter(today::isAfter).isPresent();
    if (expired) {
      Finding finding =
          ParityMessage.EXPIRED_BASELINE.at(
              Position.NONE,
              "baseline",
              terms.expires().get(),
              terms.owner().isEmpty() ? ParityPhrase.OWNER.text() : terms.owner());
      if (!findings.contains(finding)) {
        findings.add(finding);
      }
    }
    return expired;
  }

  /** Returns what is wrong with the entries. Complete only after all deviations were matched. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    for (IgnoreRule rule : request.settings().ignores()) {
      if (isAnything(rule) && used.containsKey(rule)) {
        all.add(ParityMessage.IGNORES_EVERYTHING.at(rule.where().at(), "*", used.get(rule)));
      }
      if (!used.containsKey(rule) && applies(rule) && mayMatch(rule)) {
        all.add(
            ParityMessage.STALE_IGNORE.at(
                rule.where().at(), rule.service().orElse("*") + ": " + rule.path()));
      }
    }
    for (BaselineEntry entry : request.settings().baseline()) {
      if (!matched.contains(entry)) {
        all.add(
            ParityMessage.STALE_BASELINE.at(
                entry.where().at(), entry.subject() + ": " + entry.path()));
      }
    }
    return all;
  }

  /**
   * Returns whether an entry could match in this run; one for parameters cannot if parameters were
   * not compared.
   */
  private boolean mayMatch(IgnoreRule rule) {
    boolean semantic =
        rule.path().startsWith(SemanticPaths.PARAMETERS)
            || rule.path().startsWith(SemanticPaths.CONSISTENCY);
    return !semantic
        || request
            .modes()
            .contains(dev.paws.core.model.ConfigurationDiffReport.ComparisonMode.SEMANTIC);
  }
}
