package dev.paws.core.compose.value;

import java.util.List;

/** Groups of service keys that merging, unique items and printing treat alike. */
public final class ServiceKeys {
  /** Mappings with user-given keys, which may also be written as lists of pairs. */
  public static final List<String> NAMED =
      List.of(
          "annotations",
          "build.additional_contexts",
          "build.args",
          "build.labels",
          "deploy.labels",
          "environment",
          "labels",
          "sysctls");

  /** Lists of texts, which may also be written as a single text. */
  public static final List<String> LISTED = List.of("dns", "dns_opt", "dns_search", "tmpfs");

  private ServiceKeys() {}
}
