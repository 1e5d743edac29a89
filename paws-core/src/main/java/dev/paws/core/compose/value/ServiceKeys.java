package dev.paws.core.compose.value;

import java.util.List;

/** Keys of a service that merging, keeping items unique and printing treat alike. */
public final class ServiceKeys {
  /** Values under names that users give; a list of pairs is another way to write them. */
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

  /** Texts, of which a single one needs no list. */
  public static final List<String> LISTED = List.of("dns", "dns_opt", "dns_search", "tmpfs");

  private ServiceKeys() {}
}
