package dev.paws.core.parity.source;

import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Security options: of a seccomp profile its content counts, which is all that an engine knows. */
final class SecurityOptions {
  private static final String SECCOMP = "seccomp";

  private SecurityOptions() {}

  /** Puts the options of a service, profiles as {@code seccomp=sha256 digest of its content}. */
  static void read(
      MappingNode service, ProjectFiles files, SourceLocations trace, FactCollector sheet) {
    List<Node> items = NodeLists.items(service, "security_opt");
    if (items.isEmpty()) {
      return;
    }
    List<String> options = new ArrayList<>();
    for (Node item : items) {
      String text = oneWay(ValueForm.shown(item));
      boolean profile = text.matches(SECCOMP + "[=:].+");
      options.add(
          profile
              ? files
                  .content(files.absolute(text.substring(SECCOMP.length() + 1)))
                  .map(content -> canonical(SECCOMP + "=" + content))
                  .orElse(text)
              : text);
    }
    sheet.put(
        "security.security_opt",
        Normal.unordered(options),
        ValueForm.shown(service.get("security_opt").orElseThrow()),
        trace.of(service, "security_opt"));
  }

  /** {@code label:disable} is {@code label=disable}, and a switch alone is on. */
  private static String oneWay(String option) {
    if (option.equals("no-new-privileges")) {
      return "no-new-privileges:true";
    }
    boolean colon = option.matches("(label|apparmor|seccomp|systempaths|writable-cgroups):.*");
    return colon ? option.replaceFirst(":", "=") : option.replace("privileges=", "privileges:");
  }

  /** An option as an engine shows it, where a profile is its digest. */
  static String canonical(String written) {
    String option = oneWay(written);
    String profile = option.startsWith(SECCOMP + "=") ? option.substring(SECCOMP.length() + 1) : "";
    if (!profile.strip().startsWith("{")) {
      return option;
    }
    try {
      return SECCOMP + "=" + ContentHash.of(JsonWriter.compact(JsonReader.read(profile)));
    } catch (IOException e) {
      return SECCOMP + "=" + ContentHash.of(profile); // no profile, but still the same or another
    }
  }
}
