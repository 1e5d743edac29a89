package dev.paws.settings;

import dev.paws.core.app.LogsSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.log.LogFilter;
import dev.paws.core.log.LogLevel;
import dev.paws.core.log.LogSearch;
import dev.paws.core.message.LogMessage;
import dev.paws.core.value.DurationText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of {@code logs} as text, see {@link LogsSettings}. */
public record LogsParameters(
    @Nullable String services,
    @Nullable String follow,
    @Nullable String since,
    @Nullable String until,
    @Nullable String tail,
    @Nullable String level,
    @Nullable String search) {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}(?:\\.\\d{1,9})?");
  private static final String ALL = "all";

  /** Returns the settings; the reader's check reports what is wrong. */
  public LogsSettings read(SettingsReader reader, CommonSettings common, Instant now, ZoneId zone) {
    return new LogsSettings(
        common,
        reader.list(services),
        new LogQuery(
            time(reader, "paws.since", since, now, zone),
            time(reader, "paws.until", until, now, zone),
            lines(reader),
            reader.flag("paws.follow", follow)),
        new LogFilter(leastLevel(reader), wanted(reader)),
        zone);
  }

  private static Optional<Instant> time(
      SettingsReader reader, String property, @Nullable String value, Instant now, ZoneId zone) {
    Optional<String> text = reader.text(value);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> time =
        DurationText.parse(text.get())
            .map(now::minus)
            .or(() -> ofSeconds(text.get()))
            .or(() -> LongDuration.time(text.get(), zone));
    if (time.isEmpty()) {
      reader.report(LogMessage.WRONG_TIME, property, text.get());
    }
    return time;
  }

  private static Optional<Instant> ofSeconds(String text) {
    if (!SECONDS.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal seconds = new BigDecimal(text);
    long whole = seconds.longValue();
    long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
    return Optional.of(Instant.ofEpochSecond(whole, nanos));
  }

  private Optional<Integer> lines(SettingsReader reader) {
    Optional<String> text = reader.text(tail).filter(it -> !it.equalsIgnoreCase(ALL));
    if (text.isPresent() && !text.get().matches("\\d{1,9}")) {
      reader.report(LogMessage.WRONG_TAIL, text.get());
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  private Optional<LogLevel> leastLevel(SettingsReader reader) {
    Optional<String> text = reader.text(level);
    Optional<LogLevel> found = text.flatMap(LogLevel::named);
    if (text.isPresent() && found.isEmpty()) {
      String known =
          Stream.of(LogLevel.values()).map(LogLevel::text).collect(Collectors.joining(", "));
      reader.report(LogMessage.WRONG_LEVEL, text.get(), known);
    }
    return found;
  }

  private Optional<LogSearch> wanted(SettingsReader reader) {
    Optional<String> text = reader.text(search);
    try {
      return text.map(LogSearch::of);
    } catch (PatternSyntaxException e) {
      reader.report(LogMessage.WRONG_SEARCH, text.orElse(""), e.getDescription());
      return Optional.empty();
    }
  }
}
