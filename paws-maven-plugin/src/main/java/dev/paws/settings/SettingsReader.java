package dev.paws.settings;

import dev.paws.core.app.ExportSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.export.Preset;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.HistoryMessage;
import dev.paws.core.message.Message;
import dev.paws.core.message.ValuePhrase;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses the texts of properties. Everything that is wrong is collected and reported together by
 * {@link #check}. Empty texts count as absent.
 */
public final class SettingsReader {
  private static final Pattern EXPORT_BEGINS =
      Pattern.compile("\\s*[,\\n]\\s*(?=[A-Za-z_][A-Za-z0-9_]*\\s*=)");

  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,6}");

  private final Path base;

  /** A set, because a property that two parts of a goal read is reported once. */
  private final Set<Finding> findings = new LinkedHashSet<>();

  /**
   * Creates a reader.
   *
   * @param base the folder to which paths are relative
   */
  public SettingsReader(Path base) {
    this.base = base;
  }

  /** Returns the text; empty if it is absent. */
  public Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Returns the items of a list separated by commas. */
  public List<String> list(@Nullable String value) {
    return Stream.of(text(value).orElse("").split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * Returns variables with their templates: those of the POM, then those of the property. The
   * property begins with names of frameworks, if any, and goes on with {@code NAME=template}, all
   * separated by commas or lines. A part that does not begin with a name and an equals sign belongs
   * to the template before it, so templates may contain commas.
   *
   * @param clearSecrets the value of {@code paws.exportSecrets}
   * @param applicationProperties the value of {@code paws.applicationProperties}
   */
  public ExportSettings exports(
      @Nullable Map<String, @Nullable String> ofPom,
      @Nullable String value,
      @Nullable String clearSecrets,
      @Nullable String applicationProperties) {
    Map<String, String> exports = new LinkedHashMap<>();
    Set<Preset> presets = EnumSet.noneOf(Preset.class);
    if (ofPom != null) {
      ofPom.forEach((name, template) -> exports.put(name, template == null ? "" : template));
    }
    Optional<String> text = text(value);
    if (text.isPresent()) {
      for (String part : EXPORT_BEGINS.split(text.get(), -1)) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          exports.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
        } else {
          list(part).forEach(name -> preset(name).ifPresent(presets::add));
        }
      }
    }
    return new ExportSettings(
        exports,
        presets,
        flag("paws.exportSecrets", clearSecrets),
        flag("paws.applicationProperties", applicationProperties));
  }

  private Optional<Preset> preset(String name) {
    Optional<Preset> found =
        Stream.of(Preset.values()).filter(preset -> preset.text().equals(name)).findFirst();
    if (found.isEmpty()) {
      report(GoalMessage.WRONG_EXPORT_NAME, name);
    }
    return found;
  }

  /** Returns a path; empty if the text is absent. */
  public Optional<Path> path(String property, @Nullable String value) {
    return text(value).flatMap(text -> toPath(property, text));
  }

  /** Returns the paths of a list separated by commas. */
  public List<Path> paths(String property, @Nullable String value) {
    return list(value).stream().flatMap(text -> toPath(property, text).stream()).toList();
  }

  private Optional<Path> toPath(String property, String text) {
    try {
      return Optional.of(FilePaths.resolve(base, text).normalize());
    } catch (InvalidPathException e) {
      report(GoalMessage.WRONG_PATH, property, text, e.getReason());
      return Optional.empty();
    }
  }

  /** Returns {@code true} or {@code false}; absent: false. */
  public boolean flag(String property, @Nullable String value) {
    String text = text(value).orElse("false").toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      report(GoalMessage.WRONG_FLAG, property, text);
    }
    return text.equals("true");
  }

  /** Returns a constant of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(
      String property, @Nullable String value, Class<E> type, E otherwise) {
    E[] constants = type.getEnumConstants();
    String text = text(value).orElse(word(otherwise));
    for (E constant : constants) {
      if (word(constant).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return constant;
      }
    }
    String allowed =
        Stream.of(constants).map(SettingsReader::word).collect(Collectors.joining(", "));
    report(GoalMessage.WRONG_CHOICE, property, text, allowed);
    return otherwise;
  }

  /** Returns a constant of an enum; empty if the text is absent. */
  public <E extends Enum<E>> Optional<E> choice(
      String property, @Nullable String value, Class<E> type) {
    return text(value).map(given -> choice(property, given, type, type.getEnumConstants()[0]));
  }

  /** Returns the version of Docker Compose to read files as; absent: the default one. */
  public ComposeVersion composeVersion(@Nullable String value) {
    String text = text(value).orElse(ComposeVersion.DEFAULT.text());
    Optional<ComposeVersion> version = ComposeVersion.named(text);
    if (version.isEmpty()) {
      List<String> allowed = Stream.of(ComposeVersion.values()).map(ComposeVersion::text).toList();
      wrongChoice("paws.compose", text, allowed);
    }
    return version.orElse(ComposeVersion.DEFAULT);
  }

  /** Reports a word that is not one of those allowed. */
  void wrongChoice(String property, String value, List<String> allowed) {
    report(GoalMessage.WRONG_CHOICE, property, value, String.join(", ", allowed));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a number of seconds, possibly with decimals; empty if the text is absent. */
  public Optional<Duration> seconds(String property, @Nullable String value) {
    Optional<String> text = text(value);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      double seconds = Double.parseDouble(text.get());
      if (seconds >= 0 && seconds <= 86_400 && endsWithDigit(text.get())) {
        return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
      }
      report(GoalMessage.WRONG_NUMBER, property, text.get(), ValuePhrase.SECONDS.text());
    } catch (NumberFormatException e) {
      report(GoalMessage.WRONG_NUMBER, property, text.get(), ValuePhrase.SECONDS.text());
    }
    return Optional.empty();
  }

  /** Returns a whole number from 0 on; empty if the text is absent. */
  public Optional<Integer> wholeNumber(String property, @Nullable String value) {
    Optional<String> text = text(value);
    if (text.isEmpty() || text.get().matches("\\d{1,6}")) {
      return text.map(Integer::valueOf);
    }
    report(GoalMessage.WRONG_NUMBER, property, text.get(), ValuePhrase.WHOLE_NUMBER.text());
    return Optional.empty();
  }

  /** Returns a duration with units, such as {@code 90m} or {@code 30d}; empty if it is absent. */
  public Optional<Duration> duration(String property, @Nullable String value) {
    return text(value)
        .flatMap(
            text -> {
              Optional<Duration> duration = LongDuration.parse(text);
              if (duration.isEmpty()) {
                findings.add(HistoryMessage.WRONG_DURATION.at(Position.NONE, "", property, text));
              }
              return duration;
            });
  }

  /**
   * Returns the time that a text means: a duration before now, a date or a time.
   *
   * @return empty if it is absent
   */
  public Optional<Instant> since(String property, @Nullable String value, Instant now) {
    return text(value)
        .flatMap(
            text -> {
              Optional<Instant> time =
                  LongDuration.parse(text)
                      .map(now::minus)
                      .or(() -> LongDuration.time(text, ZoneId.systemDefault()));
              if (time.isEmpty()) {
                findings.add(HistoryMessage.WRONG_TIME.at(Position.NONE, "", property, text));
              }
              return time;
            });
  }

  /** Returns a whole number from 1 on; empty if the text is absent. */
  public Optional<Integer> count(String property, @Nullable String value) {
    Optional<String> text = text(value);
    if (text.isPresent() && !COUNT.matcher(text.get()).matches()) {
      report(GoalMessage.WRONG_NUMBER, property, text.get(), ValuePhrase.COUNT.text());
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  /** {@code 10d} and {@code 10f} are numbers in Java only. */
  private static boolean endsWithDigit(String text) {
    return Character.isDigit(text.charAt(text.length() - 1));
  }

  void report(Message message, Object... arguments) {
    findings.add(message.at(Position.NONE, "", arguments));
  }

  /** Throws if something was wrong. */
  public void check() {
    if (!findings.isEmpty()) {
      throw GoalFailure.environment(
          findings.stream().map(Finding::text).collect(Collectors.joining("\n")));
    }
  }
}
