package dev.paws.settings;

import dev.paws.core.app.DiffSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.DocumentedValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of {@code diff} as text, see {@link DiffSettings}. */
public record DiffParameters(
    @Nullable String source,
    @Nullable String target,
    @Nullable String mode,
    @Nullable String failOn,
    @Nullable String ignore,
    @Nullable String formats,
    @Nullable String writeBaseline,
    @Nullable String keptReports,
    boolean inBuild) {
  /** What a folder shows at a glance, and enough to see when something changed. */
  private static final int USUALLY_KEPT = 10;

  private static final List<String> FORMATS =
      List.of("json", "html", "junit", "sarif", "markdown", "github");

  /** What fails the goal. */
  private enum FailOn {
    CRITICAL,
    ERROR,
    WARNING,
    INFO,
    NEVER
  }

  /** Returns the settings; the reader's check reports what is wrong. */
  public DiffSettings read(SettingsReader reader, CommonSettings common) {
    Set<ComparisonMode> modes = EnumSet.noneOf(ComparisonMode.class);
    for (String word : reader.list(mode)) {
      modes.add(reader.choice("paws.mode", word, ComparisonMode.class, ComparisonMode.STRUCTURAL));
    }
    FailOn least = reader.choice("paws.failOn", failOn, FailOn.class, FailOn.CRITICAL);
    List<String> wanted = reader.list(formats);
    wanted.stream()
        .filter(format -> !FORMATS.contains(format.toLowerCase(Locale.ROOT)))
        .forEach(format -> reader.wrongChoice("paws.formats", format, FORMATS));
    return new DiffSettings(
        common,
        reader.text(source),
        reader.text(target),
        new DiffSettings.Modes(
            modes.isEmpty() ? EnumSet.allOf(ComparisonMode.class) : modes, !modes.isEmpty()),
        new DiffSettings.Verdict(
            least == FailOn.NEVER
                ? Optional.empty()
                : DocumentedValue.parse(Severity.class, least.name().toLowerCase(Locale.ROOT)),
            reader.list(ignore)),
        wanted.stream().map(format -> format.toLowerCase(Locale.ROOT)).toList(),
        reader.flag("paws.writeBaseline", writeBaseline),
        inBuild,
        reader.wholeNumber("paws.reports.keep", keptReports).orElse(USUALLY_KEPT));
  }
}
