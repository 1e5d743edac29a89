package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.SecurityOption;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads the security options of a service, including the profiles that they name as files. */
final class SecurityOptions {
  private SecurityOptions() {}

  /**
   * Adds the options of a service; a profile becomes {@code seccomp=sha256} and a digest of its
   * content.
   */
  static void read(
      MappingNode service, ProjectFiles files, SourceLocations locations, FactCollector collector) {
    List<Node> items = NodeLists.items(service, "security_opt");
    if (items.isEmpty()) {
      return;
    }
    List<String> options = new ArrayList<>();
    for (Node item : items) {
      String text = SecurityOption.uniform(ValueForm.shown(item));
      boolean profile = text.matches(SecurityOption.SECCOMP + "[=:].+");
      options.add(
          profile
              ? files
                  .content(files.absolute(text.substring(SecurityOption.SECCOMP.length() + 1)))
                  .map(content -> SecurityOption.canonical(SecurityOption.SECCOMP + "=" + content))
                  .orElse(text)
              : text);
    }
    collector.put(
        SecurityPaths.SECURITY_OPT,
        Normal.unordered(options),
        ValueForm.shown(service.get("security_opt").orElseThrow()),
        locations.of(service, "security_opt"));
  }
}
