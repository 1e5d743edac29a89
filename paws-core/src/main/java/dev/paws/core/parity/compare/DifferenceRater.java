package dev.paws.core.parity.compare;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.PathPattern;
import dev.paws.core.parity.RuleOverride;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.fix.Repair;
import dev.paws.core.parity.fix.Repairs;
import dev.paws.core.parity.group.LocalNames;
import dev.paws.core.parity.rule.RuleTable;
import dev.paws.core.parity.rule.RuntimeAdvice;
import dev.paws.core.secret.SecretValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives a difference its rule, severity and texts, and masks what is secret. */
final class DifferenceRater {
  private final DiffRequest request;
  private final MaskedValues masks;
  private final String reportId;
  private final Map<String, ParityService> services = new HashMap<>();
  private final LocalNames names;
  private final Set<RuleOverride> used = new HashSet<>();

  DifferenceRater(
      DiffRequest request, ServicePairs pairing, SecretValues secrets, String reportId) {
    this.names = LocalNames.of(pairing.pairs(), pairing.onlyTarget());
    this.request = request;
    this.masks = new MaskedValues(secrets);
    this.reportId = reportId;
    request.source().services().forEach(service -> services.put(service.name(), service));
  }

  Deviation judged(FoundDifference found) {
    RuleTable.Match match =
        found
            .rule()
            .flatMap(RuleTable::byId)
            .map(rule -> new RuleTable.Match(rule, rule.paths().get(0)))
            .orElseGet(() -> RuleTable.match(found.judged()));
    ParityRule rule = match.rule();
    MaskedValues.Pair shown = masks.pair(found.judged().here(), found.judged().there());
    Texts texts =
        new Texts(
            found.subject(),
            found.path(),
            match.name(found.path()),
            request.source().name(),
            request.target().name(),
            shown.here().isEmpty() ? "nothing" : shown.here(),
            shown.there().isEmpty() ? "nothing" : shown.there(),
            found.judged().here().isPresent());
    RuntimeAdvice.Texts advice =
        request.ownDefinition() ? RuntimeAdvice.of(rule, found.judged()) : RuntimeAdvice.own(rule);
    RuleOverride.Change change = override(found, rule);
    Severity severity = change.severity().orElse(rule.severity());
    Difference difference =
        new Difference(
            reportId + "/" + found.subject(),
            found.path(),
            shown.hereValue(),
            shown.thereValue(),
            type(found),
            severity,
            new Difference.Metadata(
                texts.fill(advice.impact()),
                rule.autoFixable() && !shown.secret() && !settings(found).isEmpty()));
    return new Deviation(
        found.subject(),
        found.counterpart(),
        difference,
        rule.id(),
        Fingerprint.of(found, rule.id()),
        found.mode(),
        found.places(found.judged().here(), found.nearHere()),
        found.places(found.judged().there(), found.nearThere()),
        shown.here(),
        shown.there(),
        shown.secret(),
        texts.stated().fill(change.recommendation().orElse(advice.recommendation())),
        Optional.empty(),
        IgnoreEntry.of(found, request.target().name()));
  }

  /**
   * Returns what an override file would have to set; empty if several services share the
   * difference.
   */
  List<Repair.Setting> settings(FoundDifference found) {
    Optional<Fact> there = found.judged().there();
    Optional<Fact> local = there.flatMap(names::local);
    boolean foreign = there.isPresent() && local.isEmpty();
    return foreign || found.counterpart().contains(", ")
        ? List.of()
        : Repairs.settings(
            request.source(),
            Optional.ofNullable(services.get(found.subject())),
            found.path(),
            local);
  }

  /**
   * Returns what the user changed in a rule; the last matching entry counts, so that a special one
   * can follow a general one.
   */
  private RuleOverride.Change override(FoundDifference found, ParityRule rule) {
    RuleOverride.Change change = new RuleOverride.Change(Optional.empty(), Optional.empty());
    for (RuleOverride override : request.settings().overrides()) {
      boolean fits =
          override.rule().filter(id -> !PathPattern.matches(id, rule.id())).isEmpty()
              && applies(override)
              && override.path().filter(path -> !fits(path, found)).isEmpty();
      if (fits) {
        used.add(override);
        change =
            new RuleOverride.Change(
                override.change().severity().or(change::severity),
                override.change().recommendation().or(change::recommendation));
      }
    }
    return change;
  }

  private boolean applies(RuleOverride override) {
    return override
        .environment()
        .filter(it -> !PathPattern.matches(it, request.target().name()))
        .isEmpty();
  }

  /** Returns which overrides changed nothing. Complete only after all differences were rated. */
  List<Finding> unused() {
    List<Finding> findings = new ArrayList<>();
    for (RuleOverride override : request.settings().overrides()) {
      if (!used.contains(override) && applies(override) && mayMatch(override)) {
        String what = override.path().or(override::rule).orElse("*");
        findings.add(ParityMessage.STALE_RULE.at(override.where().at(), what));
      }
    }
    return findings;
  }

  /** Returns whether an override could match in this run; parameters are not always compared. */
  private boolean mayMatch(RuleOverride override) {
    return request.modes().containsAll(Set.of(ComparisonMode.STRUCTURAL, ComparisonMode.SEMANTIC))
        && override.path().filter(path -> path.contains(RuntimePaths.ALL)).isEmpty();
  }

  private static boolean fits(String pattern, FoundDifference found) {
    return PathPattern.matches(pattern, found.path())
        || PathPattern.matches(pattern, found.subject() + ":" + found.path());
  }

  private static Difference.Type type(FoundDifference found) {
    Optional<Fact> here = found.judged().here();
    Optional<Fact> there = found.judged().there();
    if (here.isEmpty()) {
      return Difference.Type.MISSING_IN_SOURCE;
    }
    if (there.isEmpty()) {
      return Difference.Type.MISSING_IN_TARGET;
    }
    return here.get().value().getClass() == there.get().value().getClass()
        ? Difference.Type.VALUE_MISMATCH
        : Difference.Type.TYPE_MISMATCH;
  }

  /** The values of the placeholders in a rule's texts. */
  private record Texts(
      String subject,
      String path,
      String name,
      String source,
      String target,
      String here,
      String there,
      boolean inSource) {
    private static final int LONGEST = 120;
    private static final String DEFAULT = ParityPhrase.BY_DEFAULT.text("");

    /**
     * Returns the texts without the remark that a value is a default, because a recommendation
     * names the value to write.
     */
    Texts stated() {
      return new Texts(subject, path, name, source, target, stated(here), stated(there), inSource);
    }

    private static String stated(String value) {
      boolean more = value.endsWith(DEFAULT) && value.length() > DEFAULT.length();
      return more ? value.substring(0, value.length() - DEFAULT.length()) : value;
    }

    String fill(String template) {
      StringBuilder out = new StringBuilder();
      int from = 0;
      for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
        int close = template.indexOf('}', open);
        if (close < 0) {
          break;
        }
        out.append(template, from, open).append(value(template.substring(open + 1, close)));
        from = close + 1;
      }
      return out.append(template, from, template.length()).toString();
    }

    private String value(String key) {
      return switch (key) {
        case "subject" -> subject;
        case "path" -> path;
        case "name" -> name;
        case "source" -> source;
        case "target" -> target;
        case "here" -> shortened(here);
        case "there" -> shortened(there);
        case "value" -> shortened(inSource ? here : there);
        case "holder" -> inSource ? source : target;
        default -> "{" + key + "}";
      };
    }

    private static String shortened(String text) {
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
  }
}
