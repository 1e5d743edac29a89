package dev.paws.core.parity.source.swarm;

import dev.paws.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a service of a swarm as a Compose file does. */
final class SwarmService {
  private final String name;
  private final JsonObject spec;
  private final JsonObject task;
  private final JsonObject container;
  private final SwarmNames names;
  private final ComposeTree service = new ComposeTree();

  SwarmService(String name, JsonObject spec, SwarmNames names) {
    this.name = name;
    this.spec = spec;
    this.task = spec.object("TaskTemplate");
    this.container = task.object("ContainerSpec");
    this.names = names;
  }

  Map<String, @Nullable Object> tree() {
    process();
    health();
    host();
    mounts();
    files();
    places();
    service.below("deploy", new SwarmDeploy(spec, task).tree());
    return service.map();
  }

  private void process() {
    String stated = spec.object("Labels").text("com.docker.stack.image");
    service.text("image", stated.isEmpty() ? container.text("Image") : stated);
    service.texts("entrypoint", container.texts("Command"));
    service.texts("command", container.texts("Args"));
    service.text("hostname", container.text("Hostname"));
    service.text("working_dir", container.text("Dir"));
    service.text("user", container.text("User"));
    service.texts("group_add", container.texts("Groups"));
    service.flag("tty", container.flag("TTY"));
    service.flag("stdin_open", container.flag("OpenStdin"));
    service.flag("read_only", container.flag("ReadOnly"));
    service.flag("init", container.flag("Init"));
    service.text("stop_signal", container.text("StopSignal"));
    service.span("stop_grace_period", container.number("StopGracePeriod"));
    service.texts("environment", container.texts("Env"));
    Map<String, String> labels = new LinkedHashMap<>(container.textMap("Labels"));
    labels.keySet().removeIf(SwarmCompose::isOfDocker);
    service.texts("labels", labels);
    service.texts("sysctls", container.textMap("Sysctls"));
    String isolation = container.text("Isolation");
    service.text("isolation", isolation.equals("default") ? "" : isolation);
    JsonObject log = task.object("LogDriver");
    service.below(
        "logging",
        new ComposeTree()
            .text("driver", log.text("Name"))
            .texts("options", log.textMap("Options")));
  }

  private void health() {
    JsonObject check = container.object("Healthcheck");
    List<String> test = check.texts("Test");
    if (test.equals(List.of("NONE"))) {
      service.below("healthcheck", new ComposeTree().flag("disable", true));
      return;
    }
    service.below(
        "healthcheck",
        new ComposeTree()
            .texts("test", test)
            .span("interval", check.number("Interval"))
            .span("timeout", check.number("Timeout"))
            .span("start_period", check.number("StartPeriod"))
            .span("start_interval", check.number("StartInterval"))
            .number("retries", check.number("Retries")));
  }

  private void host() {
    List<String> hosts = new ArrayList<>();
    for (String line : container.texts("Hosts")) {
      String[] words = line.strip().split("\\s+", -1);
      for (int i = 1; i < words.length; i++) {
        hosts.add(words[i] + ":" + words[0]);
      }
    }
    service.texts("extra_hosts", hosts);
    JsonObject dns = container.object("DNSConfig");
    service.texts("dns", dns.texts("Nameservers"));
    service.texts("dns_search", dns.texts("Search"));
    service.texts("dns_opt", dns.texts("Options"));
    service.texts("cap_add", capabilities("CapabilityAdd"));
    service.texts("cap_drop", capabilities("CapabilityDrop"));
    ComposeTree limits = new ComposeTree();
    for (JsonObject limit : container.objects("Ulimits")) {
      limits.below(
          limit.text("Name"),
          new ComposeTree()
              .always("soft", limit.number("Soft"))
              .always("hard", limit.number("Hard")));
    }
    service.below("ulimits", limits);
  }

  private List<String> capabilities(String key) {
    return container.texts(key).stream().map(it -> it.replaceFirst("^CAP_", "")).toList();
  }

  private void mounts() {
    List<ComposeTree> mounts = new ArrayList<>();
    for (JsonObject mount : container.objects("Mounts")) {
      String type = mount.text("Type");
      ComposeTree tree =
          new ComposeTree()
              .text("type", type)
              .text("target", mount.text("Target"))
              .flag("read_only", mount.flag("ReadOnly"));
      String source = mount.text("Source");
      JsonObject volume = mount.object("VolumeOptions");
      if (type.equals("volume") && !source.isEmpty()) {
        tree.text("source", names.volume(source, volume.object("DriverConfig").text("Name")));
        tree.below("volume", new ComposeTree().flag("nocopy", volume.flag("NoCopy")));
      } else {
        tree.text("source", source);
      }
      String propagation = mount.object("BindOptions").text("Propagation");
      tree.below("bind", new ComposeTree().text("propagation", propagation));
      JsonObject memory = mount.object("TmpfsOptions");
      tree.below(
          "tmpfs",
          new ComposeTree()
              .number("size", memory.number("SizeBytes"))
              .number("mode", memory.number("Mode")));
      mounts.add(tree);
    }
    service.all("volumes", mounts);
  }

  private void files() {
    List<ComposeTree> secrets = new ArrayList<>();
    for (JsonObject secret : container.objects("Secrets")) {
      secrets.add(file(names.secret(secret.text("SecretName")), secret.object("File")));
    }
    service.all("secrets", secrets);
    List<ComposeTree> configs = new ArrayList<>();
    for (JsonObject config : container.objects("Configs")) {
      configs.add(file(names.config(config.text("ConfigName")), config.object("File")));
    }
    service.all("configs", configs);
  }

  /** What Docker gives a file for which nothing is stated is left out. */
  private static ComposeTree file(String source, JsonObject file) {
    int readable = 0444;
    long mode = file.number("Mode");
    return new ComposeTree()
        .text("source", source)
        .text("target", file.text("Name"))
        .text("uid", file.text("UID").equals("0") ? "" : file.text("UID"))
        .text("gid", file.text("GID").equals("0") ? "" : file.text("GID"))
        .number("mode", mode == readable ? 0 : mode);
  }

  private void places() {
    ComposeTree networks = new ComposeTree();
    List<JsonObject> joined = task.objects("Networks");
    for (JsonObject network : joined.isEmpty() ? spec.objects("Networks") : joined) {
      List<String> aliases =
          network.texts("Aliases").stream().filter(alias -> !alias.equals(name)).toList();
      networks.always(
          names.network(network.text("Target")), new ComposeTree().texts("aliases", aliases).map());
    }
    service.below("networks", networks);
    List<ComposeTree> ports = new ArrayList<>();
    for (JsonObject port : spec.object("EndpointSpec").objects("Ports")) {
      long published = port.number("PublishedPort");
      ports.add(
          new ComposeTree()
              .number("target", port.number("TargetPort"))
              .text("published", published == 0 ? "" : String.valueOf(published))
              .text("protocol", port.text("Protocol"))
              .text("mode", port.text("PublishMode")));
    }
    service.all("ports", ports);
  }
}
