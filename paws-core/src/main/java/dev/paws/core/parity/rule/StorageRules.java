package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import java.util.List;

/** Rows about mounts, volumes, configs and secrets. */
final class StorageRules {
  private StorageRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "persistence",
            "storage.volumes.*.type",
            RuleCondition.PERSISTENCE_LOST,
            CRITICAL,
            false,
            "{name} is a {here} mount in {source} and a {there} mount in {target}: data survives in one and not in the other, or comes from elsewhere.",
            "Mount a {there} at {name}."),
        row(
            "mount-mode",
            "storage.volumes.*.mode",
            ERROR,
            false,
            "{name} is mounted {here} in {source} and {there} in {target}: writes succeed in one and fail in the other.",
            "Mount it {there}."),
        row(
            "mount-content",
            "storage.volumes.*.content",
            ERROR,
            false,
            "The file mounted at {name} has other contents.",
            "Compare the two files; what has to differ belongs into a variable."),
        row(
            "mount-subpath",
            "storage.volumes.*.subpath",
            ERROR,
            false,
            "Another folder of the volume is mounted at {name} ({here} against {there}).",
            "Mount the same folder."),
        row(
            "mount-source",
            "storage.volumes.*.source",
            WARNING,
            false,
            "{name} comes from {here} in {source} and from {there} in {target}.",
            "Use the same name, unless the place has to differ."),
        row(
            "mount-consistency",
            "storage.volumes.*.consistency storage.volumes.*.labels*",
            INFO,
            false,
            "A hint for the mount at {name} differs; engines on Linux ignore it.",
            "Nothing to do."),
        row(
            "mount-option",
            "storage.volumes.*.propagation storage.volumes.*.selinux storage.volumes.*.recursive storage.volumes.*.create_host_path storage.volumes.*.nocopy storage.volumes.*.size storage.volumes.*.tmpfs_mode storage.volumes.*.options",
            WARNING,
            false,
            "The mount differs at {path} ({here} against {there}).",
            "Mount it with the options of {target}."),
        row(
            "volume-gone",
            "storage.volumes.*",
            RuleCondition.KEEPS_DATA,
            CRITICAL,
            false,
            "Only one of the environments keeps {name} in a volume: in the other the data is gone with the container.",
            "Mount a volume at {name} in both."),
        row(
            "memory-mount",
            "storage.volumes.*",
            RuleCondition.IN_MEMORY,
            WARNING,
            false,
            "Only one of the environments has memory mounted at {name}: speed and what survives a restart differ.",
            "Mount a tmpfs at {name} in both."),
        row(
            "mount-missing",
            "storage.volumes.*",
            ERROR,
            false,
            "Only one of the environments mounts something at {name}.",
            "Mount it in both, or put the files into the image."),
        row(
            "volumes-from",
            "storage.volumes_from",
            ERROR,
            false,
            "The volumes of other containers that the service sees differ ({here} against {there}).",
            "Use named volumes in both."),
        row(
            "storage-option",
            "storage.storage_opt.*",
            WARNING,
            true,
            "The container's own file system differs at {name} ({here} against {there}).",
            "Set it as {target} does."),
        row(
            "secret-content",
            "files.*.content",
            RuleCondition.SECRET,
            INFO,
            false,
            "The secret at {name} has another value, as it should have in another environment.",
            "Nothing to do."),
        row(
            "file-content",
            "files.*.content",
            ERROR,
            false,
            "The file at {name} has other contents.",
            "Compare the two configs; what has to differ belongs into a variable."),
        row(
            "file-rights",
            "files.*.uid files.*.gid files.*.mode",
            ERROR,
            false,
            "The file at {name} has other rights ({here} against {there}).",
            "Set it as {target} does."),
        row(
            "file-source",
            "files.*.source files.*.external",
            WARNING,
            false,
            "The file at {name} comes from elsewhere ({here} against {there}).",
            "Use the same name, unless it has to differ."),
        row(
            "file-missing",
            "files.*",
            ERROR,
            false,
            "Only one of the environments has the file {name}.",
            "Give the service the same configs and secrets in both."),
        row(
            "volume-driver",
            "volume.driver volume.driver_opts.*",
            ERROR,
            false,
            "The volume lies elsewhere or behaves differently: {path} is {here} in {source} and {there} in {target}.",
            "Use the driver and options of {target}, unless the machine cannot."),
        row(
            "volume-origin",
            "volume.external volume.name",
            WARNING,
            false,
            "The volume is managed differently ({path}: {here} against {there}).",
            "Nothing to do, unless both should use the same volume."),
        row(
            "volume-labels",
            "volume.labels.*",
            INFO,
            false,
            "A label of the volume differs.",
            "Nothing to do."));
  }
}
