package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue.Unordered;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the security contexts of a container and its pod; the container's overrides the pod's. */
final class SecurityContexts {
  private SecurityContexts() {}

  static void put(WorkloadContainer part, ManifestFactCollector collector) {
    MappingNode pod = part.podSpec().mapping("securityContext").orElse(null);
    MappingNode own = part.container().mapping("securityContext").orElse(null);
    collector.imply(SecurityPaths.PRIVILEGED, Normal.flag("false"), "false");
    collector.imply(SecurityPaths.READ_ONLY, Normal.flag("false"), "false");
    if (own != null) {
      collector.scalar(own, "privileged", SecurityPaths.PRIVILEGED, Normal::flag, "false");
      collector.scalar(
          own, "readOnlyRootFilesystem", SecurityPaths.READ_ONLY, Normal::flag, "false");
      own.mapping("capabilities").ifPresent(found -> capabilities(found, collector));
    }
    user(own, pod, collector);
    options(own, pod, collector);
    if (pod != null) {
      List<String> groups = ManifestTrees.texts(pod, "supplementalGroups");
      if (!groups.isEmpty()) {
        collector.put(
            SecurityPaths.GROUP_ADD,
            Normal.unordered(groups),
            String.join(", ", groups),
            ManifestTrees.at(pod, "supplementalGroups"));
      }
      for (MappingNode sysctl : ManifestTrees.mappings(pod, "sysctls")) {
        collector.scalar(
            sysctl,
            "value",
            ContainerPaths.SYSCTLS + sysctl.text("name").orElse(""),
            Normal::text,
            "");
      }
    }
  }

  private static void capabilities(MappingNode found, ManifestFactCollector collector) {
    for (String[] kind : new String[][] {{"add", "cap_add"}, {"drop", "cap_drop"}}) {
      List<String> names = ManifestTrees.texts(found, kind[0]);
      if (!names.isEmpty()) {
        collector.put(
            SecurityPaths.ALL + kind[1],
            new Unordered(names.stream().map(Normal::word).toList()),
            String.join(", ", names),
            ManifestTrees.at(found, kind[0]));
      }
    }
  }

  private static void user(
      @org.jspecify.annotations.Nullable MappingNode own,
      @org.jspecify.annotations.Nullable MappingNode pod,
      ManifestFactCollector collector) {
    String user = first("runAsUser", own, pod).orElse("");
    String group = first("runAsGroup", own, pod).orElse("");
    if (user.isEmpty() && group.isEmpty()) {
      return;
    }
    String text = (user.isEmpty() ? "0" : user) + (group.isEmpty() ? "" : ":" + group);
    String key = user.isEmpty() ? "runAsGroup" : "runAsUser";
    MappingNode holder = own != null && own.text(key).isPresent() ? own : pod;
    List<Location> where = holder == null ? List.of() : ManifestTrees.at(holder, key);
    collector.put(SecurityPaths.USER, Normal.user(text), text, where);
  }

  private static void options(
      @org.jspecify.annotations.Nullable MappingNode own,
      @org.jspecify.annotations.Nullable MappingNode pod,
      ManifestFactCollector collector) {
    List<String> options = new ArrayList<>();
    List<Location> where = new ArrayList<>();
    if (own != null && own.text("allowPrivilegeEscalation").filter("false"::equals).isPresent()) {
      options.add("no-new-privileges:true");
      where.addAll(ManifestTrees.at(own, "allowPrivilegeEscalation"));
    }
    for (MappingNode context : present(own, pod)) {
      MappingNode profile = context.mapping("seccompProfile").orElse(null);
      if (profile != null) {
        String type = profile.text("type").orElse("");
        String local = profile.text("localhostProfile").map(it -> " " + it).orElse("");
        collector.put(
            KubernetesPaths.CONTAINER + "securityContext.seccompProfile",
            Normal.text(type + local),
            type + local,
            ManifestTrees.at(profile, "type"));
        if (type.equals("Unconfined")) {
          options.add("seccomp:unconfined");
          where.addAll(ManifestTrees.at(profile, "type"));
        } else if (type.equals("Localhost")) {
          options.add("seccomp:" + profile.text("localhostProfile").orElse(""));
          where.addAll(ManifestTrees.at(profile, "localhostProfile"));
        }
        break;
      }
    }
    if (!options.isEmpty()) {
      collector.put(
          SecurityPaths.SECURITY_OPT, Normal.unordered(options), String.join(", ", options), where);
    }
  }

  private static List<MappingNode> present(
      @org.jspecify.annotations.Nullable MappingNode own,
      @org.jspecify.annotations.Nullable MappingNode pod) {
    List<MappingNode> found = new ArrayList<>();
    if (own != null) {
      found.add(own);
    }
    if (pod != null) {
      found.add(pod);
    }
    return found;
  }

  private static Optional<String> first(
      String key,
      @org.jspecify.annotations.Nullable MappingNode own,
      @org.jspecify.annotations.Nullable MappingNode pod) {
    return present(own, pod).stream().flatMap(map -> map.text(key).stream()).findFirst();
  }
}
