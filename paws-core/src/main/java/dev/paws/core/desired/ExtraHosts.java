package dev.paws.core.desired;

import java.util.List;

/** Binds {@code extra_hosts}. */
final class ExtraHosts {
  private ExtraHosts() {}

  /**
   * Returns {@code name:address}, the engine's form, for each {@code name=address} of the resolved
   * tree.
   */
  static List<String> of(MappingBinder section) {
    return section.texts("extra_hosts").stream()
        .map(host -> host.indexOf('=') < 0 ? host : host.replaceFirst("=", ":"))
        .toList();
  }
}
