package dev.paws.core.preflight;

import dev.paws.core.desired.Positions.Place;
import dev.paws.core.finding.Position;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.value.ByteSize;

/**
 * Checks that the engine's disk has room. The need of a stack cannot be predicted, so the bounds
 * are those below which databases and builds are known to fail.
 */
final class DiskRule implements Rule {
  private static final long FULL = 256L << 20;
  private static final long SCARCE = 1L << 30;

  @Override
  public void apply(PreflightContext check) {
    check.facts().freeDisk().filter(free -> free < SCARCE).ifPresent(free -> report(check, free));
  }

  private static void report(PreflightContext check, long free) {
    boolean full = free < FULL;
    check.report(
        full ? PreflightMessage.DISK_FULL : PreflightMessage.DISK_SCARCE,
        new Place("", Position.NONE),
        ByteSize.rounded(free),
        check.facts().engine().rootDirectory(),
        ByteSize.rounded(full ? FULL : SCARCE));
  }
}
