package dev.paws.core.compose.schema;

import static dev.paws.core.compose.schema.ComposeShape.AMOUNT;
import static dev.paws.core.compose.schema.ComposeShape.FLAG;
import static dev.paws.core.compose.schema.ComposeShape.PAIRS;
import static dev.paws.core.compose.schema.ComposeShape.TEXT;
import static dev.paws.core.compose.schema.ComposeShape.fields;
import static dev.paws.core.compose.schema.Shape.INTEGER;
import static dev.paws.core.compose.schema.Shape.STRING;
import static dev.paws.core.compose.schema.Shape.choice;
import static dev.paws.core.compose.schema.Shape.listOf;
import static dev.paws.core.compose.schema.Shape.range;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;

/** The shape of a service's mounts for one version of Docker Compose. */
final class MountShape {
  private final ComposeVersion version;

  MountShape(ComposeVersion version) {
    this.version = version;
  }

  /** Returns the shape of {@code volumes}. */
  Shape volumes() {
    Shape bind =
        fields()
            .key("propagation", TEXT)
            .key("create_host_path", FLAG)
            .key("recursive", choice("enabled", "disabled", "writable", "readonly"))
            .key("selinux", choice("z", "Z"))
            .build();
    Shape tmpfs =
        fields().key("size", range(STRING | INTEGER, 0, null)).key("mode", AMOUNT).build();
    Shape mount =
        fields()
            .keys(TEXT, "source", "target", "consistency")
            .key(
                "type",
                version.has(Behaviour.MOUNT_TYPES)
                    ? choice("bind", "volume", "tmpfs", "cluster", "npipe", "image")
                    : TEXT)
            .key("read_only", FLAG)
            .key("bind", bind)
            .key(
                "volume",
                fields()
                    .key("nocopy", FLAG)
                    .key("subpath", TEXT)
                    .newer(version.has(Behaviour.MODELS_AND_PROVIDERS), PAIRS, "labels")
                    .build())
            .key("tmpfs", tmpfs)
            .newer(
                version.has(Behaviour.MODELS_AND_PROVIDERS),
                fields().key("subpath", TEXT).build(),
                "image")
            .require("type")
            .build();
    return listOf(TEXT.or(mount), true);
  }
}
