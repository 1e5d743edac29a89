package dev.paws.core.compose.merge;

/**
 * How a later value of a field is laid over an earlier one, where the general rule does not hold.
 */
enum MergeRule {
  /** The later value replaces the earlier one, be it null. */
  REPLACE,
  /** Both become sequences of {@code key=value}, the later one appended. */
  SEQUENCE,
  /** As {@link #SEQUENCE}, without items the earlier one has already. */
  HOSTS,
  /** Service names become a mapping of conditions. */
  DEPENDENCIES,
  /** Network names become a mapping. */
  NETWORKS,
  /** A context becomes a mapping. */
  BUILD,
  /** Options merge only with the same driver, or none. */
  LOGGING,
  /** Pools merge by subnet. */
  IPAM
}
