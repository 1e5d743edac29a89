package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.rule.RuleRow.paths;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import dev.paws.core.parity.field.ResourcePaths;
import dev.paws.core.parity.field.StoragePaths;
import java.util.List;

/** Rows for mounts, volumes, configs and secrets. */
final class StorageRules {
  private static final String MOUNT = StoragePaths.VOLUMES + "*.";
  private static final String FILE = StoragePaths.FILES + "*.";

  private StorageRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "persistence",
            paths(MOUNT + StoragePaths.TYPE),
            RuleCondition.PERSISTENCE_LOST,
            CRITICAL,
            false,
            "{name} is a {here} mount in {source} and a {there} mount in {target}: data survives in one and not in the other, or comes from elsewhere.",
            "Mount a {there} at {name}."),
        row(
            "mount-mode",
            paths(MOUNT + StoragePaths.MODE),
            ERROR,
            false,
            "{name} is mounted {here} in {source} and {there} in {target}: writes succeed in one and fail in the other.",
            "Mount it {there}."),
        row(
            "mount-content",
            paths(MOUNT + StoragePaths.CONTENT),
            ERROR,
            false,
            "The file mounted at {name} has other contents.",
            "Compare the two files; put what must differ into a variable."),
        row(
            "mount-subpath",
            paths(MOUNT + StoragePaths.SUBPATH),
            ERROR,
            false,
            "Another folder of the volume is mounted at {name} ({here} against {there}).",
            "Mount the same folder."),
        row(
            "volume-anonymous",
            paths(MOUNT + StoragePaths.SOURCE),
            RuleCondition.ONE_SIDED,
            ERROR,
            false,
            "The data at {name} have a name in one environment only ({here} in {source}, {there} in"
                + " {target}): those of an anonymous volume are lost with the container.",
            "Mount a named volume at {name} in both."),
        row(
            "mount-source",
            paths(MOUNT + StoragePaths.SOURCE),
            WARNING,
            false,
            "{name} comes from {here} in {source} and from {there} in {target}.",
            "Use the same name, unless the place must differ."),
        row(
            "mount-consistency",
            paths(MOUNT + StoragePaths.CONSISTENCY, MOUNT + StoragePaths.LABELS + "*"),
            INFO,
            false,
            "A hint for the mount at {name} differs; engines on Linux ignore it.",
            "Nothing to do."),
        row(
            "mount-option",
            paths(
                MOUNT + StoragePaths.PROPAGATION,
                MOUNT + StoragePaths.SELINUX,
                MOUNT + StoragePaths.RECURSIVE,
                MOUNT + StoragePaths.CREATE_HOST_PATH,
                MOUNT + StoragePaths.NOCOPY,
                MOUNT + StoragePaths.SIZE,
                MOUNT + StoragePaths.TMPFS_MODE,
                MOUNT + StoragePaths.OPTIONS),
            WARNING,
            false,
            "The mount differs at {path} ({here} against {there}).",
            "Mount it with the options of {target}."),
        row(
            "volume-gone",
            paths(StoragePaths.VOLUMES + "*"),
            RuleCondition.KEEPS_DATA,
            CRITICAL,
            false,
            "Only one of the environments keeps {name} in a volume: in the other the data is gone with the container.",
            "Mount a volume at {name} in both."),
        row(
            "memory-mount",
            paths(StoragePaths.VOLUMES + "*"),
            RuleCondition.IN_MEMORY,
            WARNING,
            false,
            "Only one of the environments has memory mounted at {name}: speed and what survives a restart differ.",
            "Mount a tmpfs at {name} in both."),
        row(
            "mount-missing",
            paths(StoragePaths.VOLUMES + "*"),
            ERROR,
            false,
            "Only one of the environments mounts something at {name}.",
            "Mount it in both, or put the files into the image."),
        row(
            "volumes-from",
            paths(StoragePaths.VOLUMES_FROM),
            ERROR,
            false,
            "The volumes of other containers that the service sees differ ({here} against {there}).",
            "Use named volumes in both."),
        row(
            "storage-option",
            paths(StoragePaths.STORAGE_OPT + "*"),
            WARNING,
            true,
            "The container's own file system differs at {name} ({here} against {there}).",
            "Set it as {target} does."),
        row(
            "secret-content",
            paths(FILE + StoragePaths.CONTENT),
            RuleCondition.SECRET,
            INFO,
            false,
            "The secret at {name} has another value, as it should have in another environment.",
            "Nothing to do."),
        row(
            "file-content",
            paths(FILE + StoragePaths.CONTENT),
            ERROR,
            false,
            "The file at {name} has other contents.",
            "Compare the two configs; put what must differ into a variable."),
        row(
            "file-rights",
            paths(FILE + StoragePaths.UID, FILE + StoragePaths.GID, FILE + StoragePaths.MODE),
            ERROR,
            false,
            "The file at {name} has other rights ({here} against {there}).",
            "Set it as {target} does."),
        row(
            "file-source",
            paths(FILE + StoragePaths.SOURCE, FILE + StoragePaths.EXTERNAL),
            WARNING,
            false,
            "The file at {name} comes from elsewhere ({here} against {there}).",
            "Use the same name, unless it must differ."),
        row(
            "file-missing",
            paths(StoragePaths.FILES + "*"),
            ERROR,
            false,
            "Only one of the environments has the file {name}.",
            "Give the service the same configs and secrets in both."),
        row(
            "volume-driver",
            paths(
                ResourcePaths.VOLUME + ResourcePaths.DRIVER,
                ResourcePaths.VOLUME + ResourcePaths.DRIVER_OPTS + "*"),
            ERROR,
            false,
            "The volume is stored elsewhere or behaves differently: {path} is {here} in"
                + " {source} and {there} in {target}.",
            "Use the driver and options of {target}, unless the machine cannot."),
        row(
            "volume-origin",
            paths(
                ResourcePaths.VOLUME + ResourcePaths.EXTERNAL,
                ResourcePaths.VOLUME + ResourcePaths.NAME),
            WARNING,
            false,
            "The volume is managed differently ({path}: {here} against {there}).",
            "Nothing to do, unless both should use the same volume."),
        row(
            "volume-labels",
            paths(ResourcePaths.VOLUME + ResourcePaths.RESOURCE_LABELS + "*"),
            INFO,
            false,
            "A label of the volume differs.",
            "Nothing to do."));
  }
}
