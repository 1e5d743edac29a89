package dev.paws.settings;

import dev.paws.core.app.RestoreSettings;
import dev.paws.core.app.SimulateSettings;
import dev.paws.core.app.SimulateSettings.Measure;
import dev.paws.core.app.UpSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.DrillRequest;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.value.ByteSize;
import dev.paws.core.value.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The properties of {@code simulate} as text, see {@link SimulateSettings}.
 *
 * @param services read already, as {@code timeout}
 */
public record SimulateParameters(
    @Nullable String drill,
    List<String> services,
    Duration timeout,
    Faults faults,
    Measurement measurement,
    @Nullable String host,
    boolean isNamed,
    boolean isBound) {
  public SimulateParameters {
    services = List.copyOf(services);
  }

  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final Duration DELAY = Duration.ofMillis(200);
  private static final int LOSS = 10;
  private static final long SIZE = 100L << 20;

  /** What the faults are like. */
  public record Faults(
      @Nullable String delay,
      @Nullable String loss,
      @Nullable String path,
      @Nullable String size,
      @Nullable String image) {}

  /** How they are measured. */
  public record Measurement(
      @Nullable String within,
      @Nullable String hold,
      @Nullable String keep,
      @Nullable String writer,
      @Nullable String mayLose) {}

  /** Returns the settings; the reader's check reports what is wrong. */
  public SimulateSettings read(SettingsReader reader, CommonSettings common) {
    DrillRequest request =
        new DrillRequest(
            kind(reader),
            services,
            delay(reader),
            percent(reader),
            reader.text(faults.path()),
            size(reader),
            reader.text(faults.image()));
    return new SimulateSettings(
        common, request, measure(reader), reader.text(host), isNamed, isBound);
  }

  private DrillKind kind(SettingsReader reader) {
    if (reader.text(drill).isEmpty()) {
      reader.report(
          SimulateMessage.NO_DRILL, String.join(", ", DocumentedValue.allowed(DrillKind.class)));
    }
    return reader.choice("paws.simulate.drill", drill, DrillKind.class, DrillKind.PAUSE);
  }

  /** A drill is measured if it is said how, or how long it may take. */
  private Optional<Measure> measure(SettingsReader reader) {
    Optional<Duration> within = reader.seconds("paws.simulate.within", measurement.within());
    Optional<Duration> hold = reader.seconds("paws.simulate.hold", measurement.hold());
    Measure measure =
        new Measure(
            within.orElse(WITHIN),
            hold,
            timeout,
            reader.flag("paws.simulate.keep", measurement.keep()),
            reader.text(measurement.writer()).orElse(Measure.AUTO),
            reader.wholeNumber("paws.simulate.mayLose", measurement.mayLose()).orElse(0));
    return within.isPresent() || hold.isPresent() ? Optional.of(measure) : Optional.empty();
  }

  private Duration delay(SettingsReader reader) {
    Optional<String> text = reader.text(faults.delay());
    Optional<Duration> delay = text.flatMap(DurationText::parse);
    if (text.isPresent() && delay.isEmpty()) {
      reader.report(SimulateMessage.WRONG_DELAY, "paws.simulate.delay", text.get());
    }
    return delay.orElse(DELAY);
  }

  private int percent(SettingsReader reader) {
    Optional<String> text = reader.text(faults.loss());
    if (text.isPresent() && !text.get().matches("[1-9]\\d?|100")) {
      reader.report(SimulateMessage.WRONG_PERCENT, "paws.simulate.loss", text.get());
      return LOSS;
    }
    return text.map(Integer::parseInt).orElse(LOSS);
  }

  private long size(SettingsReader reader) {
    Optional<String> text = reader.text(faults.size());
    OptionalLong size = ByteSize.parse(text.orElse(""));
    if (text.isPresent() && (size.isEmpty() || size.getAsLong() == 0)) {
      reader.report(SimulateMessage.WRONG_SIZE, "paws.simulate.size", text.get());
    }
    return text.isEmpty() ? SIZE : size.orElse(SIZE);
  }

  /** Returns the settings of {@code restore}; the reader's check reports what is wrong. */
  public static RestoreSettings restore(
      SettingsReader reader,
      UpSettings up,
      @Nullable String drill,
      @Nullable String within,
      @Nullable String host) {
    return new RestoreSettings(
        up.common(),
        reader.choice("paws.simulate.drill", drill, DrillKind.class),
        up.selection().services(),
        reader.seconds("paws.simulate.within", within).orElse(up.limits().timeout()),
        reader.text(host));
  }
}
