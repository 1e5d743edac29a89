package dev.paws.core.desired;

import java.util.List;

/** Hosts of {@code extra_hosts}, in the engine's form. */
final class ExtraHosts {
  private ExtraHosts() {}

  /** {@code name:address} from {@code name=address}, which the resolved tree holds. */
  static List<String> of(MappingBinder section) {
    return section.texts("extra_hosts").stream()
        .map(host -> host.indexOf('=') < 0 ? host : host.replaceFirst("=", ":"))
        .toList();
  }
}
