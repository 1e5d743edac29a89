package dev.paws.core.watch;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A file or folder to bring up to date in a container.
 *
 * @param from the path on this machine; if nothing is there, it is removed from the container
 * @param to the path in the container
 * @param rule the rule that follows it up with a restart or a command, by its place in the list of
 *     rules; {@link #NO_RULE}: none
 */
public record SyncItem(Path from, String to, int rule) implements Comparable<SyncItem> {
  /** Nothing follows. */
  public static final int NO_RULE = -1;

  private static final Comparator<SyncItem> ORDER =
      Comparator.comparing(SyncItem::to)
          .thenComparing(SyncItem::from)
          .thenComparingInt(SyncItem::rule);

  @Override
  public int compareTo(SyncItem other) {
    return ORDER.compare(this, other);
  }
}
