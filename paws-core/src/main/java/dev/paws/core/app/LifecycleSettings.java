package dev.paws.core.app;

/**
 * The settings of {@code start}, {@code stop}, {@code restart}, {@code pause}, {@code resume},
 * {@code rebuild} and {@code reset}.
 *
 * @param up the services, and how they are started and awaited
 * @param down how they are stopped
 */
public record LifecycleSettings(UpSettings up, DownSettings down) {

  /** Returns these settings for the removal of all data, orphans stay, no matter who created it. */
  LifecycleSettings withVolumes() {
    return new LifecycleSettings(
        up,
        new DownSettings(
            down.common(),
            new DownSettings.Removal(true, false),
            down.limits(),
            down.anyFolder(),
            false));
  }
}
