package dev.paws.core.app;

import java.util.Collection;

/**
 * The settings of {@code start}, {@code stop}, {@code restart}, {@code pause}, {@code resume},
 * {@code rebuild} and {@code reset}.
 *
 * @param up the services, and how they are started and awaited
 * @param down how they are stopped
 * @param awaitsReadiness whether to wait until the services are ready; otherwise the goal is done
 *     as soon as they are started
 */
public record LifecycleSettings(UpSettings up, DownSettings down, boolean awaitsReadiness) {

  /** Creates settings that wait for readiness. */
  public LifecycleSettings(UpSettings up, DownSettings down) {
    this(up, down, true);
  }

  /**
   * Returns these settings for some services, without waiting for readiness and without a result.
   */
  LifecycleSettings following(Collection<String> services) {
    return new LifecycleSettings(up.silentlyFor(services), down.silent(), false);
  }

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
