package dev.paws.core.parity.source.compose;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ContentHash;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.MemoryOptions;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what is mounted into a service: volumes, folders, memory, devices, configs and secrets. */
final class Mounts {
  private final MappingNode service;
  private final SourceLocations locations;
  private final ProjectFiles files;
  private final FactCollector collector;

  Mounts(
      MappingNode service, SourceLocations locations, ProjectFiles files, FactCollector collector) {
    this.service = service;
    this.locations = locations;
    this.files = files;
    this.collector = collector;
  }

  void all() {
    NodeLists.mappings(service, "volumes").forEach(this::mount);
    NodeLists.items(service, "tmpfs").forEach(this::memory);
    NodeLists.mappings(service, "devices").forEach(this::device);
    NodeLists.mappings(service, "configs").forEach(use -> file(use, "configs", "/"));
    NodeLists.mappings(service, "secrets").forEach(use -> file(use, "secrets", "/run/secrets/"));
  }

  private void mount(MappingNode mount) {
    String target = mount.text("target").orElse("");
    String prefix = StoragePaths.VOLUMES + target + ".";
    String type = mount.text("type").orElse("volume");
    List<Location> where = locations.of(mount, "target");
    collector.put(prefix + StoragePaths.TYPE, Normal.text(type), type, locations.of(mount, "type"));
    String source = mount.text("source").orElse("");
    if (type.equals("bind")) {
      bind(mount, source, prefix);
    } else if (!source.isEmpty()) {
      collector.put(
          prefix + StoragePaths.SOURCE, Normal.text(source), source, locations.of(mount, "source"));
    }
    mode(mount.text("read_only").filter("true"::equals).isPresent(), prefix, mount, where);
    mount
        .text("consistency")
        .ifPresent(
            text ->
                collector.put(
                    prefix + StoragePaths.CONSISTENCY,
                    Normal.text(text),
                    text,
                    locations.of(mount, "consistency")));
    options(mount, "volume", prefix, where);
    options(mount, "tmpfs", prefix, where);
    options(mount, "image", prefix, where);
  }

  private void mode(boolean readOnly, String prefix, MappingNode mount, List<Location> where) {
    String mode = readOnly ? "ro" : "rw";
    List<Location> place =
        mount.get("read_only").isPresent() ? locations.of(mount, "read_only") : where;
    collector.put(prefix + StoragePaths.MODE, Normal.text(mode), mode, place);
  }

  private void bind(MappingNode mount, String source, String prefix) {
    String relative = files.relative(source);
    List<Location> where = locations.of(mount, "source");
    collector.put(prefix + StoragePaths.SOURCE, files.place(source), relative, where);
    files
        .content(source)
        .ifPresent(
            content ->
                collector.put(content(prefix + StoragePaths.CONTENT, content, where, false)));
    files
        .folder(source)
        .forEach(
            (name, content) ->
                collector.put(
                    content(prefix + StoragePaths.FOLDER + name, content, where, false)
                        .withImplied(true)));
    mount
        .mapping("bind")
        .ifPresent(
            options -> {
              for (String key :
                  List.of("propagation", "selinux", "recursive", "create_host_path")) {
                options
                    .text(key)
                    .ifPresent(
                        text ->
                            collector.put(
                                prefix + key,
                                key.equals("create_host_path")
                                    ? Normal.flag(text)
                                    : Normal.text(text),
                                text,
                                locations.of(options, key)));
              }
            });
    collector.imply(
        prefix + StoragePaths.PROPAGATION,
        Normal.text("rprivate"),
        ParityPhrase.BY_DEFAULT.text("rprivate"),
        where);
    collector.imply(
        prefix + StoragePaths.RECURSIVE,
        Normal.text("enabled"),
        ParityPhrase.BY_DEFAULT.text("enabled"),
        where);
    collector.imply(
        prefix + StoragePaths.CREATE_HOST_PATH,
        Normal.flag("false"),
        ParityPhrase.BY_DEFAULT.text("false"),
        where);
  }

  private void options(MappingNode mount, String kind, String prefix, List<Location> where) {
    MappingNode options = mount.mapping(kind).orElse(null);
    if (options != null) {
      options
          .entries()
          .forEach(
              (key, value) -> {
                ValueForm form =
                    switch (key) {
                      case "size" -> ValueForm.BYTES;
                      case "mode" -> ValueForm.AMOUNT;
                      case "nocopy" -> ValueForm.FLAG;
                      default -> ValueForm.TEXT;
                    };
                String path = key.equals("mode") ? "tmpfs_mode" : key;
                collector.put(
                    prefix + path,
                    form.of(value),
                    ValueForm.shown(value),
                    locations.of(options, key));
              });
    }
    if (kind.equals("volume")) {
      collector.imply(
          prefix + StoragePaths.NOCOPY,
          Normal.flag("false"),
          ParityPhrase.BY_DEFAULT.text("false"),
          where);
    }
  }

  /** Adds a mount in memory: {@code /run:size=64m,mode=1777,ro}. */
  private void memory(Node item) {
    String text = ValueForm.shown(item);
    int colon = text.indexOf(':');
    String target = colon < 0 ? text : text.substring(0, colon);
    String prefix = StoragePaths.VOLUMES + target + ".";
    List<Location> where = locations.of(item);
    collector.put(prefix + StoragePaths.TYPE, Normal.text("tmpfs"), "tmpfs", where);
    MemoryOptions.put(prefix, colon < 0 ? "" : text.substring(colon + 1), where, collector);
  }

  private void device(MappingNode device) {
    String source = device.text("source").orElse("");
    String target = device.text("target").orElse(source);
    String permissions = device.text("permissions").orElse("rwm");
    String prefix = ContainerPaths.DEVICES + target + ".";
    collector.put(
        prefix + StoragePaths.SOURCE, Normal.text(source), source, locations.of(device, "source"));
    collector.put(
        prefix + ContainerPaths.PERMISSIONS,
        Normal.text(permissions.toLowerCase(Locale.ROOT)),
        permissions,
        locations.of(device, device.get("permissions").isPresent() ? "permissions" : "source"));
  }

  private void file(MappingNode use, String section, String folder) {
    String name = use.text("source").orElse("");
    String target = use.text("target").orElse(name);
    String absolute = target.startsWith("/") ? target : folder + target;
    String prefix = StoragePaths.FILES + absolute + ".";
    List<Location> where = locations.of(use, "source");
    boolean secret = section.equals("secrets");
    String kind = secret ? "secret" : "config";
    collector.put(
        prefix + StoragePaths.SOURCE, Normal.text(kind + " " + name), kind + " " + name, where);
    for (String key : List.of("uid", "gid", "mode")) {
      use.text(key)
          .ifPresent(
              text ->
                  collector.put(
                      prefix + key, Normal.amount(text), octal(key, text), locations.of(use, key)));
    }
    Optional<MappingNode> declared = locations.project().section(section).mapping(name);
    declared
        .flatMap(files::declared)
        .ifPresent(
            content ->
                collector.put(
                    content(
                        prefix + StoragePaths.CONTENT,
                        content.text(),
                        locations.of(declared.get(), content.key()),
                        secret)));
    declared.ifPresent(
        node ->
            node.text("file")
                .ifPresent(
                    path ->
                        collector.imply(
                            prefix + StoragePaths.MOUNTED,
                            files.place(path),
                            files.relative(path),
                            locations.of(node, "file"))));
    declared
        .filter(node -> node.text("external").filter("true"::equals).isPresent())
        .ifPresent(
            node ->
                collector.put(
                    prefix + StoragePaths.EXTERNAL,
                    Normal.flag("true"),
                    "true",
                    locations.of(node, "external")));
  }

  private static String octal(String key, String text) {
    boolean mode = key.equals("mode") && text.length() < 9;
    return mode && text.matches("\\d+") ? "0" + Long.toOctalString(Long.parseLong(text)) : text;
  }

  private static Fact content(String path, String text, List<Location> where, boolean secret) {
    long lines = text.lines().count();
    String shown =
        lines == 1 && text.length() < 80
            ? text.strip()
            : ParityPhrase.LINES_WITH_HASH.text(lines, ContentHash.of(text));
    String file = path.replaceFirst("\\.content$", "");
    boolean hidden = secret || Secrets.isSecretFile(file, text);
    return Fact.of(path, Normal.text(text.replace("\r\n", "\n").stripTrailing()), shown, where)
        .withSecret(hidden);
  }
}
