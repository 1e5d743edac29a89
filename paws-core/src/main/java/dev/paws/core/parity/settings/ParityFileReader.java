package dev.paws.core.parity.settings;

import dev.paws.core.compose.value.FileNames;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.parity.AcceptanceTerms;
import dev.paws.core.parity.IgnoreRule;
import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.PathPattern;
import dev.paws.core.parity.RuleOverride;
import dev.paws.core.parity.ServiceMapping;
import dev.paws.core.parity.rule.RuleTable;
import dev.paws.core.parity.semantic.Parameter;
import dev.paws.core.parity.semantic.ParameterFile;
import dev.paws.core.yaml.Limits;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.Value;
import dev.paws.core.yaml.YamlDocument;
import dev.paws.core.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parity part of {@code paws.yaml}. */
public final class ParityFileReader {
  private static final Set<String> KEYS =
      Set.of(
          "target",
          "environments",
          "services",
          "rules",
          "ignore",
          "baseline",
          "parameters",
          "pipeline");
  private static final Set<String> RULE =
      Set.of("rule", "path", "environment", "severity", "recommendation");
  private static final Set<String> IGNORE =
      Set.of("service", "path", "rule", "environment", "reason", "owner", "expires");

  private static final Set<String> BASELINE = Set.of("file", "owner", "expires");

  private ParityFileReader() {}

  /**
   * Returns the settings in the file; mistakes are findings.
   *
   * @param base the folder from which findings name the file
   */
  public static ParityFile read(Path file, Path base, FileAccess files) {
    FindingCollector problems = new FindingCollector();
    String shown = new FileNames(base).show(file);
    List<YamlDocument> documents = List.of();
    try {
      byte[] bytes = files.read(file, Limits.DEFAULT.fileBytes());
      documents =
          new YamlReader(Limits.DEFAULT, new NodeBudget(Limits.DEFAULT.nodes()), problems)
              .read(shown, bytes);
    } catch (IOException e) {
      problems.report(
          ParityMessage.UNREADABLE_SOURCE,
          Position.ofFile(shown),
          "",
          shown,
          FindingCollector.reason(e));
    }
    List<Finding> findings = new ArrayList<>(problems.findings());
    if (documents.isEmpty() || documents.get(0).root().isNull()) {
      return withFindings(findings);
    }
    if (!(documents.get(0).root() instanceof MapValue root)) {
      findings.add(
          ParityMessage.WRONG_VALUE.at(
              documents.get(0).root().at(),
              "",
              documents.get(0).root().kind(),
              ValuePhrase.MAPPING.text()));
      return withFindings(findings);
    }
    Path folder = Optional.ofNullable(file.getParent()).orElse(base);
    UnknownEnvironments.report(root, folder, files, findings);
    return read(new SettingsMapping(root, "", folder, findings));
  }

  private static ParityFile withFindings(List<Finding> findings) {
    return new ParityFile(
        Map.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        AcceptanceTerms.NONE,
        List.of(),
        findings);
  }

  private static ParityFile read(SettingsMapping root) {
    root.checked("paws.yaml", KEYS);
    Map<String, EnvironmentSpec> environments = new LinkedHashMap<>();
    root.entry("environments")
        .ifPresent(
            all ->
                all.map()
                    .names()
                    .forEach(
                        name ->
                            all.entry(name)
                                .flatMap(EnvironmentEntry::read)
                                .ifPresent(spec -> environments.put(name, spec))));
    Optional<SettingsMapping> baseline =
        root.map().get("baseline") instanceof MapValue ? root.entry("baseline") : Optional.empty();
    return new ParityFile(
        environments,
        root.text("target"),
        root.entry("services").map(ParityFileReader::mappings).orElse(List.of()),
        root.entries("rules").stream().map(ParityFileReader::override).toList(),
        root.entries("ignore").stream().flatMap(it -> ignore(it).stream()).toList(),
        baseline.map(it -> it.path("file")).orElseGet(() -> root.path("baseline")),
        baseline.map(ParityFileReader::terms).orElse(AcceptanceTerms.NONE),
        parameters(root),
        root.findings());
  }

  private static AcceptanceTerms terms(SettingsMapping baseline) {
    baseline.checked(ParityPhrase.A_BASELINE.text(), BASELINE);
    return new AcceptanceTerms(baseline.text("owner").orElse(""), baseline.date("expires"));
  }

  /** Returns the parameters, each in the form of {@code docs/parity-semantic.md}. */
  private static List<Parameter> parameters(SettingsMapping root) {
    Value value = root.map().get("parameters");
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!(value instanceof ListValue list)) {
      root.wrong("parameters", value.kind(), ValuePhrase.LIST_OF_PARAMETERS);
      return List.of();
    }
    FindingCollector problems = new FindingCollector();
    List<Parameter> parameters = ParameterFile.of(list, problems);
    root.findings().addAll(problems.findings());
    return parameters;
  }

  /** Returns the pairs of {@code here: there}; either may be a list. */
  private static List<ServiceMapping> mappings(SettingsMapping services) {
    List<ServiceMapping> mappings = new ArrayList<>();
    Map<String, Position> here = new HashMap<>();
    Map<String, Position> there = new HashMap<>();
    for (String name : services.map().names()) {
      List<String> source = List.of(name.split("\\s*,\\s*", -1));
      List<String> target = services.texts(name);
      once(source, ParityPhrase.SIDE_SOURCE.text(), here, services, name);
      once(target, ParityPhrase.SIDE_TARGET.text(), there, services, name);
      mappings.add(new ServiceMapping(source, target, services.where(name)));
    }
    return mappings;
  }

  /** Reports a service that has several counterparts. */
  private static void once(
      List<String> names,
      String side,
      Map<String, Position> seen,
      SettingsMapping services,
      String key) {
    for (String name : names) {
      Position first = seen.putIfAbsent(name, services.at(key));
      if (first != null) {
        services
            .findings()
            .add(
                ParityMessage.MAPPED_TWICE.at(
                    services.at(key), services.child(key), name, side, first));
      }
    }
  }

  private static RuleOverride override(SettingsMapping entry) {
    entry.checked(ParityPhrase.RULE.text(), RULE);
    Optional<String> severity = entry.text("severity");
    Optional<Severity> parsed =
        severity.flatMap(text -> DocumentedValue.parse(Severity.class, text));
    if (severity.isPresent() && parsed.isEmpty()) {
      entry.wrong("severity", severity.get(), ValuePhrase.SEVERITY);
    }
    rule(entry);
    if (severity.isEmpty() && entry.text("recommendation").isEmpty()) {
      entry.required("severity", ParityPhrase.RULE.text());
    }
    return new RuleOverride(
        entry.text("rule"),
        entry.text("path"),
        entry.text("environment"),
        new RuleOverride.Change(parsed, entry.text("recommendation")),
        entry.where());
  }

  private static void rule(SettingsMapping entry) {
    entry
        .text("rule")
        .filter(id -> RuleTable.rows().stream().noneMatch(it -> PathPattern.matches(id, it.id())))
        .ifPresent(
            id ->
                entry
                    .findings()
                    .add(
                        ParityMessage.UNKNOWN_RULE.at(
                            entry.at("rule"),
                            entry.child("rule"),
                            id,
                            NameHint.of(
                                id, RuleTable.rows().stream().map(ParityRule::id).toList()))));
  }

  private static Optional<IgnoreRule> ignore(SettingsMapping entry) {
    entry.checked(ParityPhrase.IGNORE_ENTRY.text(), IGNORE);
    rule(entry);
    Optional<LocalDate> expires = entry.date("expires");
    Optional<String> path = entry.required("path", ParityPhrase.IGNORE_ENTRY.text());
    Optional<String> reason = entry.required("reason", ParityPhrase.IGNORE_ENTRY.text());
    if (path.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new IgnoreRule(
            entry.text("service"),
            path.get(),
            entry.text("rule"),
            entry.text("environment"),
            reason.get(),
            entry.text("owner").orElse(""),
            expires,
            entry.where()));
  }
}
