package dev.paws.settings;

import dev.paws.core.app.ExportSettings;
import dev.paws.core.app.UpSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.UpOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The properties of {@code up} as text, see {@link UpSettings}. */
public record UpParameters(
    @Nullable String services,
    @Nullable String fast,
    @Nullable String scale,
    @Nullable String build,
    @Nullable String recreate,
    @Nullable String ports,
    @Nullable String timeout,
    @Nullable String settle,
    @Nullable String removeOrphans,
    @Nullable String keepRunning,
    @Nullable String rollback,
    boolean isolated,
    @Nullable String takeOver,
    ExportSettings exports,
    boolean inBuild,
    String version,
    @Nullable String host) {

  /** Returns the settings; the reader's check reports what is wrong. */
  public UpSettings read(SettingsReader reader, CommonSettings common) {
    return new UpSettings(
        common,
        new UpSettings.Selection(
            reader.list(services),
            reader.flag("paws.fast", fast),
            ScaleParameter.read(reader, scale)),
        new UpSettings.Creation(
            reader.choice(
                "paws.build", build, ImagePlanner.Build.class, ImagePlanner.Build.MISSING),
            reader.choice(
                "paws.recreate", recreate, UpOptions.Recreate.class, UpOptions.Recreate.CHANGED),
            reader.choice("paws.ports", ports, UpSettings.Ports.class, UpSettings.Ports.DECLARED),
            reader.flag("paws.removeOrphans", removeOrphans)),
        new UpSettings.Limits(
            reader.seconds("paws.timeout", timeout).orElse(Duration.ofMinutes(5)),
            reader.seconds("paws.settle", settle).orElse(Duration.ofSeconds(3))),
        new UpSettings.Lifetime(
            inBuild,
            reader.flag("paws.keepRunning", keepRunning),
            reader.text(rollback).isEmpty() || reader.flag("paws.rollback", rollback),
            isolated,
            reader.flag("paws.takeOver", takeOver)),
        new UpSettings.ForTests(exports, reader.text(host)),
        version);
  }
}
