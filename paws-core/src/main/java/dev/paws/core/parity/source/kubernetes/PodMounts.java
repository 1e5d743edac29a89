package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Reads what is mounted into a container. */
final class PodMounts {
  private static final String TOKENS = "/var/run/secrets/kubernetes.io/";
  private static final String SHARED_MEMORY = "/dev/shm";

  private final WorkloadContainer part;
  private final ConfigData data;
  private final ManifestFactCollector collector;

  PodMounts(WorkloadContainer part, ConfigData data, ManifestFactCollector collector) {
    this.part = part;
    this.data = data;
    this.collector = collector;
  }

  void put() {
    Map<String, MappingNode> volumes = new LinkedHashMap<>();
    ManifestTrees.mappings(part.podSpec(), "volumes")
        .forEach(volume -> volumes.put(volume.text("name").orElse(""), volume));
    List<String> claims = new ArrayList<>();
    part.workload()
        .spec()
        .ifPresent(
            spec ->
                ManifestTrees.mappings(spec, "volumeClaimTemplates")
                    .forEach(
                        claim ->
                            claim
                                .mapping("metadata")
                                .flatMap(metadata -> metadata.text("name"))
                                .ifPresent(claims::add)));
    for (MappingNode mount : ManifestTrees.mappings(part.container(), "volumeMounts")) {
      String path = mount.text("mountPath").orElse("").replaceAll("(?<=.)/+$", "");
      String name = mount.text("name").orElse("");
      if (path.startsWith(TOKENS)) {
        continue;
      }
      if (claims.contains(name)) {
        kept(mount, path, name, "mountPath");
      } else {
        mount(mount, path, volumes.get(name));
      }
    }
  }

  private void mount(
      MappingNode mount, String path, @org.jspecify.annotations.Nullable MappingNode volume) {
    if (volume == null) {
      kept(mount, path, mount.text("name").orElse(""), "name");
      return;
    }
    if (volume.mapping("configMap").isPresent()) {
      MappingNode map = volume.mapping("configMap").get();
      files(mount, path, "ConfigMap", map, map);
    } else if (volume.mapping("secret").isPresent()) {
      MappingNode secret = volume.mapping("secret").get();
      files(mount, path, "Secret", secret, secret);
    } else if (volume.mapping("projected").isPresent()) {
      MappingNode all = volume.mapping("projected").get();
      for (MappingNode source : ManifestTrees.mappings(all, "sources")) {
        source.mapping("configMap").ifPresent(from -> files(mount, path, "ConfigMap", from, all));
        source.mapping("secret").ifPresent(from -> files(mount, path, "Secret", from, all));
        source
            .mapping("serviceAccountToken")
            .ifPresent(
                token ->
                    collector.put(
                        KubernetesPaths.FILES + path + "/" + token.text("path").orElse(""),
                        ManifestTrees.unordered(token),
                        ValueForm.shown(token),
                        ManifestTrees.at(source, "serviceAccountToken")));
      }
    } else if (volume.get("emptyDir").isPresent()) {
      memory(mount, path, volume);
    } else if (volume.mapping("hostPath").isPresent()) {
      MappingNode host = volume.mapping("hostPath").get();
      String source = host.text("path").orElse("");
      type(mount, path, "bind", "bind");
      collector.put(
          StoragePaths.VOLUMES + path + "." + StoragePaths.SOURCE,
          new NormalValue.Place(source, source),
          source,
          ManifestTrees.at(host, "path"));
    } else if (volume.mapping("downwardAPI").isEmpty()) {
      String claim =
          volume
              .mapping("persistentVolumeClaim")
              .flatMap(found -> found.text("claimName"))
              .orElse(volume.text("name").orElse(""));
      kept(mount, path, claim, "mountPath");
    }
  }

  /** Adds a volume that outlives the pod. */
  private void kept(MappingNode mount, String path, String source, String key) {
    type(mount, path, "volume", "volume");
    collector.put(
        StoragePaths.VOLUMES + path + "." + StoragePaths.SOURCE,
        Normal.text(source),
        source,
        ManifestTrees.at(mount, key));
    collector.scalar(
        mount,
        "subPath",
        StoragePaths.VOLUMES + path + "." + StoragePaths.SUBPATH,
        Normal::text,
        "");
  }

  /**
   * Adds an empty folder as a mount in memory: it is deleted with its pod, as memory is with a
   * container.
   */
  private void memory(MappingNode mount, String path, MappingNode volume) {
    MappingNode empty = volume.mapping("emptyDir").orElse(volume);
    String size = empty.text("sizeLimit").orElse("");
    if (path.equals(SHARED_MEMORY)) {
      if (!size.isEmpty()) {
        collector.put(
            LimitPaths.SHM_SIZE, Resources.bytes(size), size, ManifestTrees.at(empty, "sizeLimit"));
      }
      return;
    }
    type(mount, path, "tmpfs", ParityPhrase.EMPTY_DIR.text());
    if (!size.isEmpty()) {
      collector.put(
          StoragePaths.VOLUMES + path + "." + StoragePaths.SIZE,
          Resources.bytes(size),
          size,
          ManifestTrees.at(empty, "sizeLimit"));
    }
    if (!empty.text("medium").orElse("").isEmpty()) { // "" is the node's disk, the default
      collector.scalar(empty, "medium", KubernetesPaths.MEDIUM + path, Normal::text, "");
    }
  }

  private void type(MappingNode mount, String path, String type, String shown) {
    String prefix = StoragePaths.VOLUMES + path + ".";
    collector.put(
        prefix + StoragePaths.TYPE, Normal.text(type), shown, ManifestTrees.at(mount, "mountPath"));
    boolean readOnly = mount.text("readOnly").filter("true"::equals).isPresent();
    String mode = readOnly ? "ro" : "rw";
    collector.put(
        prefix + StoragePaths.MODE,
        Normal.text(mode),
        mode,
        ManifestTrees.at(mount, readOnly ? "readOnly" : "mountPath"));
    if (type.equals("bind")) {
      collector.scalar(
          mount,
          "mountPropagation",
          prefix + StoragePaths.PROPAGATION,
          text ->
              Normal.text(
                  text.equals("Bidirectional")
                      ? "rshared"
                      : text.equals("HostToContainer") ? "rslave" : "rprivate"),
          "None");
    }
  }

  /**
   * Adds the keys of a resource as files.
   *
   * @param from the mapping that names the resource
   * @param rights the mapping with the mode of files that have no mode themselves
   */
  private void files(
      MappingNode mount, String path, String kind, MappingNode from, MappingNode rights) {
    boolean secret = kind.equals("Secret");
    String name = from.text("secretName").or(() -> from.text("name")).orElse("");
    boolean optional = from.text("optional").filter("true"::equals).isPresent();
    MappingNode reference = from;
    SortedMap<String, ConfigData.Entry> keys =
        data.of(kind, part.workload().namespace(), name, reference, optional).orElse(null);
    String subPath = mount.text("subPath").orElse("");
    Location here =
        new Location(
            mount.positionOf("mountPath"), ParityPhrase.MOUNTED_BY.text(part.workload().title()));
    if (keys == null) {
      String shown = kind + " " + name;
      collector.put(
          KubernetesPaths.FILES + path, new NormalValue.Unknown(shown), shown, List.of(here));
      return;
    }
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, MappingNode> modes = new LinkedHashMap<>();
    List<MappingNode> items = ManifestTrees.mappings(from, "items");
    for (MappingNode item : items) {
      String key = item.text("key").orElse("");
      String file = item.text("path").orElse(key);
      names.put(file, key);
      if (item.get("mode").isPresent()) {
        modes.put(file, item);
      }
    }
    if (items.isEmpty()) {
      keys.keySet().forEach(key -> names.put(key, key));
    }
    names.forEach(
        (file, key) -> {
          boolean wanted =
              subPath.isEmpty() || file.equals(subPath) || file.startsWith(subPath + "/");
          ConfigData.Entry entry = keys.get(key);
          if (!wanted) {
            return;
          }
          if (entry == null && optional) {
            return; // the file is not there, as the manifest says
          }
          if (entry == null) {
            data.missingKey(kind, name, key, mount);
            return;
          }
          String target =
              subPath.isEmpty() ? path + "/" + file : path + file.substring(subPath.length());
          boolean hidden = secret || Secrets.isSecretFile(target, entry.text());
          file(target, kind + " " + name, entry, here, hidden);
          MappingNode holder = modes.getOrDefault(file, rights);
          mode(target, holder, modes.containsKey(file) ? "mode" : "defaultMode");
        });
  }

  /** Adds the mode of a file, which YAML has as a decimal number: 0644 is 420. */
  private void mode(String target, MappingNode holder, String key) {
    String text = holder.text(key).orElse("420");
    String octal = text.matches("\\d{1,5}") ? Integer.toOctalString(Integer.parseInt(text)) : text;
    collector.put(
        Fact.of(
                KubernetesPaths.FILE_MODE + target,
                Normal.text(octal),
                "0" + octal,
                holder.get(key).isPresent()
                    ? ManifestTrees.at(holder, key)
                    : ManifestTrees.at(holder.at(), ""))
            .withImplied(octal.equals("644")));
  }

  private void file(
      String target, String source, ConfigData.Entry entry, Location here, boolean secret) {
    String prefix = StoragePaths.FILES + target + ".";
    String text = entry.text();
    long lines = text.lines().count();
    String shown =
        secret || (lines == 1 && text.length() < 80)
            ? text.strip()
            : ParityPhrase.LINES_OF.text(lines, source);
    // the container sees the file; which resource holds it is a matter of names
    collector.put(
        Fact.of(prefix + StoragePaths.SOURCE, Normal.text(source), source, List.of(here))
            .withImplied(true));
    collector.put(
        Fact.of(
                prefix + StoragePaths.CONTENT,
                Normal.text(text.replace("\r\n", "\n").stripTrailing()),
                shown,
                List.of(entry.where(), here))
            .withSecret(secret));
  }
}
