package dev.paws.core.report.parity;

import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.ConfigurationDiffReport.OverallStatus;
import dev.paws.core.model.ConfigurationDiffReport.Summary;
import dev.paws.core.model.Difference;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff.ImpactLevel;
import dev.paws.core.model.ServiceDiff.Status;
import dev.paws.core.report.parity.ParityReport.Acceptance;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Place;
import dev.paws.core.report.parity.ParityReport.Remark;
import dev.paws.core.report.parity.ParityReport.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reports to render. */
public final class Samples {
  public static final Instant AT = Instant.parse("2026-11-25T07:30:00Z");

  private Samples() {}

  /** A stack of the usual kind that drifted in the usual ways. */
  public static ParityReport usual() {
    return report(
        section(
            "patroni1",
            entry("patroni1", "data-store-major", "container.image", Severity.CRITICAL)
                .values("postgres:15.4", "postgres:16.1")
                .places("compose.yaml", 41, "default of ${POSTGRES_TAG}")
                .says(
                    "Another major version of the data store: data files, SQL and extensions may not work as in production.",
                    "Set POSTGRES_TAG=16.1 in .env, or pin the image as production does.")
                .fixable()
                .build(),
            entry("patroni1", "env-missing", "environment_variables.PATRONI_TTL", Severity.ERROR)
                .values(null, "30")
                .says(
                    "A variable that production sets is missing here, so the service falls back to its own default.",
                    "Add PATRONI_TTL=30 to the service's environment.")
                .fixable()
                .build(),
            entry("patroni1", "command", "container.command", Severity.ERROR)
                .values(
                    List.of("postgres", "-c", "max_connections=100", "-c", "shared_buffers=128MB"),
                    List.of(
                        "postgres",
                        "-c",
                        "max_connections=400",
                        "-c",
                        "shared_buffers=4GB",
                        "-c",
                        "wal_level=logical"))
                .places("compose.yaml", 47, "")
                .says("The service is started with other arguments.", "Use the same arguments.")
                .build(),
            entry("patroni1", "log-level", "environment_variables.LOG_LEVEL", Severity.WARNING)
                .values("debug", "info")
                .places("config/local/.env", 3, "")
                .says("More is logged than in production; timing may differ.", "")
                .build(),
            entry("patroni1", "secret", "environment_variables.POSTGRES_PASSWORD", Severity.WARNING)
                .values("******", "******")
                .says("The values differ; both are secret and not shown.", "")
                .accepted(
                    new Acceptance(
                        "ignore",
                        Optional.of("each environment has its own password"),
                        Optional.of("team-db"),
                        Optional.of(LocalDate.parse("2027-06-30"))))
                .build(),
            entry("patroni1", "label", "labels.com.example.team", Severity.INFO)
                .values("local-dev", "platform")
                .says("A label; nothing at run time depends on it.", "")
                .build()),
        section(
            "backend",
            entry("backend", "memory-limit", "resource_limits.memory_limit", Severity.WARNING)
                .values("512M", "2G")
                .places("compose.yaml", 201, "")
                .says(
                    "Less memory than in production: out-of-memory ends come earlier, or later.",
                    "")
                .fixable()
                .build(),
            entry("backend", "env-value", "environment_variables.DATABASE_URL", Severity.WARNING)
                .values(
                    "jdbc:postgresql://patroni1:5432,patroni2:5432/app?targetServerType=primary&ssl=false",
                    "jdbc:postgresql://patroni1:5432,patroni2:5432,patroni3:5432/app?targetServerType=primary&ssl=true")
                .says("Another value of a variable.", "Compare the parameters of the address.")
                .build()),
        new Section(
            "metrics",
            Optional.empty(),
            Optional.empty(),
            Status.MISSING_IN_SOURCE,
            ImpactLevel.CRITICAL,
            Optional.of("Add the service, or map it in paws.yaml if it has another name here."),
            List.of(
                entry("metrics", "service-missing", "service", Severity.CRITICAL)
                    .values(null, "prom/prometheus:v2.48.0")
                    .says(
                        "A service of production is missing here: nothing that depends on it can be tried.",
                        "")
                    .build())),
        section("etcd1"),
        section("etcd2"),
        section("redis-primary"));
  }

  /** Values that try to be markup, control sequences, workflow commands and more. */
  public static ParityReport hostile() {
    String all =
        "</script><script>window.pwned=1</script><img src=x onerror=window.pwned=2> \"'&`|*_#::error::x"
            + "\u001b[31m\u202Eevil\u2066\u0000\u0007 \ud800 ]]> %0A@everyone\r\nline two ~~~ ``` <!-- -->";
    Entry entry =
        entry("a</section>\u202Eb", "rule<i>", "environment_variables.X<b>`|\n", Severity.CRITICAL)
            .values(all, List.of(all, "", "x, y"))
            .places("we ird<>,:%\n.yaml", 3, all)
            .says(all, all)
            .ignoring("- path: \"" + all + "\"\n  reason: ''")
            .build();
    Entry accepted =
        entry("a</section>\u202Eb", "rule2", "x", Severity.INFO)
            .values(all, null)
            .accepted(
                new Acceptance("ignore", Optional.of(all), Optional.of(all), Optional.empty()))
            .build();
    ParityReport usual = report(section("a</section>\u202Eb", entry, accepted));
    return new ParityReport(
        "id" + all,
        AT,
        "lo<b>cal",
        "prod::warning::\u202Ex",
        usual.status(),
        usual.summary(),
        "paws " + all,
        usual.modes(),
        usual.sections(),
        List.of(new Remark(Level.WARNING, all)),
        Optional.empty());
  }

  /** The usual one, of which one difference was there yesterday and one more is gone. */
  public static ParityReport withTrend() {
    ParityReport usual = usual();
    ReportTrend.Past gone =
        new ReportTrend.Past("f00dfeed", "frontend", "networking.ports", Severity.WARNING);
    Entry standing = usual.open().skip(1).findFirst().orElseThrow();
    StoredReport before =
        new StoredReport(
            "yesterday",
            AT.minusSeconds(86_400),
            "local",
            "production",
            List.of(
                gone,
                new ReportTrend.Past(
                    standing.fingerprint(),
                    standing.service(),
                    standing.path(),
                    standing.severity())));
    return new ParityReport(
        usual.id(),
        usual.timestamp(),
        usual.source(),
        usual.target(),
        usual.status(),
        usual.summary(),
        usual.tool(),
        usual.modes(),
        usual.sections(),
        usual.remarks(),
        Optional.of(ReportTrend.between(before, usual.sections())));
  }

  /** A single difference of two values. */
  public static ParityReport of(Object source, Object target) {
    return report(
        section("web", entry("web", "rule", "x", Severity.ERROR).values(source, target).build()));
  }

  public static ParityReport identical() {
    return report(section("a"), section("b"));
  }

  public static ParityReport report(Section... sections) {
    List<Section> sorted = new ArrayList<>(List.of(sections));
    sorted.sort(Comparator.comparing(Section::impact).reversed().thenComparing(Section::service));
    int identical = count(sorted, Status.IDENTICAL);
    boolean open = sorted.stream().anyMatch(section -> !section.open().isEmpty());
    return new ParityReport(
        "1f0c9a52",
        AT,
        "local",
        "production",
        open ? OverallStatus.INCOMPATIBLE : OverallStatus.IDENTICAL,
        new Summary(
            sorted.size(),
            identical,
            count(sorted, Status.DIFFERENT),
            count(sorted, Status.MISSING_IN_SOURCE),
            count(sorted, Status.MISSING_IN_TARGET)),
        "paws-maven-plugin 0.1.0",
        List.of(ComparisonMode.STRUCTURAL, ComparisonMode.SEMANTIC),
        sorted,
        open
            ? List.of(
                new Remark(
                    Level.WARNING,
                    "`db` here looks like `patroni1` there; if it is, map it in paws.yaml"))
            : List.of(),
        Optional.empty());
  }

  private static int count(List<Section> sections, Status status) {
    return (int) sections.stream().filter(section -> section.status() == status).count();
  }

  public static Section section(String service, Entry... entries) {
    Severity worst =
        List.of(entries).stream()
            .filter(Entry::isOpen)
            .map(Entry::severity)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Section(
        service,
        Optional.empty(),
        Optional.empty(),
        entries.length == 0 ? Status.IDENTICAL : Status.DIFFERENT,
        worst == null ? ImpactLevel.NONE : ImpactLevel.values()[worst.ordinal() + 1],
        Optional.empty(),
        List.of(entries));
  }

  public static EntryBuilder entry(String service, String rule, String path, Severity severity) {
    return new EntryBuilder(service, rule, path, severity);
  }

  /** What an entry has by default, and what a test changes. */
  public static final class EntryBuilder {
    private final String service;
    private final String rule;
    private final String path;
    private final Severity severity;
    private Optional<Object> source = Optional.of("a");
    private Optional<Object> target = Optional.of("b");
    private String impact = "It differs.";
    private String recommendation = "";
    private boolean fixable;
    private List<Place> places = List.of();
    private Optional<Acceptance> acceptance = Optional.empty();
    private Optional<String> ignore = Optional.empty();

    private EntryBuilder(String service, String rule, String path, Severity severity) {
      this.service = service;
      this.rule = rule;
      this.path = path;
      this.severity = severity;
    }

    public EntryBuilder values(Object source, Object target) {
      this.source = Optional.ofNullable(source);
      this.target = Optional.ofNullable(target);
      return this;
    }

    public EntryBuilder places(String file, int line, String note) {
      places = List.of(new Place(new Position(file, line, 7), note));
      return this;
    }

    public EntryBuilder says(String impact, String recommendation) {
      this.impact = impact;
      this.recommendation = recommendation;
      return this;
    }

    public EntryBuilder fixable() {
      fixable = true;
      return this;
    }

    public EntryBuilder accepted(Acceptance by) {
      acceptance = Optional.of(by);
      return this;
    }

    public EntryBuilder ignoring(String entry) {
      ignore = Optional.of(entry);
      return this;
    }

    public Entry build() {
      Difference.Type type =
          source.isEmpty()
              ? Difference.Type.MISSING_IN_SOURCE
              : target.isEmpty()
                  ? Difference.Type.MISSING_IN_TARGET
                  : Difference.Type.VALUE_MISMATCH;
      return new Entry(
          service,
          rule,
          "%08x%08x".formatted((service + path).hashCode(), rule.hashCode()),
          path,
          source,
          target,
          source,
          target,
          type,
          severity,
          impact,
          recommendation,
          fixable,
          places,
          target.isEmpty()
              ? List.of()
              : List.of(new Place(new Position("config/production/compose.yaml", 12, 5), "")),
          acceptance,
          ignore.orElse(
              "- service: \""
                  + service
                  + "\"\n  path: \""
                  + path
                  + "\""
                  + "\n  reason: \"why this is meant\"\n  owner: \"who answers for it\""));
    }
  }
}
