package dev.paws.core.parity.suite;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.suite.Mutations.add;
import static dev.paws.core.parity.suite.Mutations.both;

import dev.paws.core.parity.suite.Mutations.Mutation;
import java.util.List;

/** Single changes of volumes and mounted files, and of what stands at the top level of a file. */
final class ResourceMutations {
  private ResourceMutations() {}

  static void storage(List<Mutation> all) {
    String volume = "storage.volumes./d";
    both(all, volume, CRITICAL, "volumes: ['data:/d']");
    both(all, volume, ERROR, "volumes: ['./x:/d']");
    both(all, volume, WARNING, "tmpfs: [/d]");
    add(all, volume + ".source", WARNING, "volumes: ['data:/d']", "volumes: ['other:/d']");
    add(all, volume + ".source", WARNING, "volumes: ['./x:/d']", "volumes: ['./y:/d']");
    add(all, volume + ".mode", ERROR, "volumes: ['data:/d']", "volumes: ['data:/d:ro']");
    add(all, volume + ".nocopy", WARNING, "volumes: ['data:/d']", "volumes: ['data:/d:nocopy']");
    add(
        all,
        volume + ".propagation",
        WARNING,
        "volumes: ['./x:/d']",
        "volumes: ['./x:/d:rshared']");
    add(all, volume + ".selinux", WARNING, "volumes: ['./x:/d']", "volumes: ['./x:/d:z']");
    add(
        all,
        volume + ".create_host_path",
        WARNING,
        "volumes: ['./x:/d']",
        "volumes: [{type: bind, source: ./x, target: /d}]");
    add(
        all,
        volume + ".subpath",
        ERROR,
        "volumes: ['data:/d']",
        "volumes: [{type: volume, source: data, target: /d, volume: {subpath: s}}]");
    add(
        all,
        volume + ".consistency",
        INFO,
        "volumes: ['data:/d']",
        "volumes: [{type: volume, source: data, target: /d, consistency: cached}]");
    add(all, volume + ".size", WARNING, "tmpfs: ['/d:size=1m']", "tmpfs: ['/d:size=2m']");
    add(all, volume + ".tmpfs_mode", WARNING, "tmpfs: ['/d:mode=700']", "tmpfs: ['/d:mode=777']");
    add(all, volume + ".options", WARNING, "tmpfs: ['/d']", "tmpfs: ['/d:noexec']");
    both(all, "storage.storage_opt.size", WARNING, "storage_opt: {size: 1G}");
    both(all, "storage.volumes_from", ERROR, "volumes_from: ['container:x']");
    both(all, "files./cfg", ERROR, "configs: [{source: cfg, target: /cfg}]");
    both(all, "files./run/secrets/sec", ERROR, "secrets: [sec]");
    add(
        all,
        "files./cfg.mode",
        ERROR,
        "configs: [{source: cfg, target: /cfg, mode: 0440}]",
        "configs: [{source: cfg, target: /cfg, mode: 0400}]");
    add(
        all,
        "files./cfg.uid",
        ERROR,
        "configs: [{source: cfg, target: /cfg, uid: '1'}]",
        "configs: [{source: cfg, target: /cfg, uid: '2'}]");
  }

  static void toplevel(List<Mutation> all) {
    both(all, "volume:data:volume.driver", ERROR, "/volumes: {data: {driver: nfs}}");
    both(all, "volume:data:volume.driver_opts.a", ERROR, "/volumes: {data: {driver_opts: {a: b}}}");
    both(all, "volume:data:volume.labels.a", INFO, "/volumes: {data: {labels: {a: b}}}");
    both(all, "volume:data:volume.name", WARNING, "/volumes: {data: {name: mine}}");
    String network = "network:default:network.";
    both(all, network + "driver", ERROR, "/networks: {default: {driver: overlay}}");
    both(all, network + "internal", CRITICAL, "/networks: {default: {internal: true}}");
    both(all, network + "attachable", WARNING, "/networks: {default: {attachable: true}}");
    both(all, network + "enable_ipv6", WARNING, "/networks: {default: {enable_ipv6: true}}");
    both(all, network + "driver_opts.a", WARNING, "/networks: {default: {driver_opts: {a: b}}}");
    both(all, network + "labels.a", INFO, "/networks: {default: {labels: {a: b}}}");
    both(
        all,
        network + "ipam.config.subnet",
        WARNING,
        "/networks: {default: {ipam: {config: [{subnet: 10.0.0.0/24}]}}}");
    both(all, network + "ipam.driver", WARNING, "/networks: {default: {ipam: {driver: other}}}");
    both(all, network + "name", WARNING, "/networks: {default: {name: mine}}");
    add(
        all,
        "files./cfg.content",
        ERROR,
        "configs: [{source: cfg, target: /cfg}]\n/configs: {cfg: {content: a}}",
        "configs: [{source: cfg, target: /cfg}]\n/configs: {cfg: {content: b}}");
    add(
        all,
        "files./run/secrets/sec.content",
        INFO,
        "secrets: [sec]\n/secrets: {sec: {environment: SEC_A}}",
        "secrets: [sec]\n/secrets: {sec: {environment: SEC_B}}");
    add(all, "extra:service", CRITICAL, "", "/services: {extra: {image: extra}}");
    add(all, "extra:service", CRITICAL, "/services: {extra: {image: extra}}", "");
  }
}
