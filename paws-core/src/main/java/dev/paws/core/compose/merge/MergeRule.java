package dev.paws.core.compose.merge;

/** Special rules for merging a later value of a field into an earlier one. */
enum MergeRule {
  /** The later value replaces the earlier one, even if it is null. */
  REPLACE,
  /** Both become sequences of {@code key=value}, the later one appended. */
  SEQUENCE,
  /** Like {@link #SEQUENCE}, but without items that the earlier value has. */
  HOSTS,
  /** A list of service names becomes a mapping to conditions. */
  DEPENDENCIES,
  /** A list of network names becomes a mapping. */
  NETWORKS,
  /** A context alone becomes a mapping. */
  BUILD,
  /** Options merge only if the drivers are equal or one is missing. */
  LOGGING,
  /** Pools merge by subnet. */
  IPAM
}
