package dev.paws.core.compose.schema;

import static dev.paws.core.compose.schema.ComposeShape.FLAG;
import static dev.paws.core.compose.schema.ComposeShape.HOSTS;
import static dev.paws.core.compose.schema.ComposeShape.PAIRS;
import static dev.paws.core.compose.schema.ComposeShape.TEXT;
import static dev.paws.core.compose.schema.ComposeShape.TEXTS;
import static dev.paws.core.compose.schema.ComposeShape.TEXT_OR_SET;
import static dev.paws.core.compose.schema.ComposeShape.WHOLE;
import static dev.paws.core.compose.schema.ComposeShape.fields;
import static dev.paws.core.compose.schema.Shape.BOOLEAN;
import static dev.paws.core.compose.schema.Shape.INTEGER;
import static dev.paws.core.compose.schema.Shape.NULL;
import static dev.paws.core.compose.schema.Shape.STRING;
import static dev.paws.core.compose.schema.Shape.choice;
import static dev.paws.core.compose.schema.Shape.listOf;
import static dev.paws.core.compose.schema.Shape.scalar;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;

/** The shapes of what a service says about building its image and about watching its sources. */
final class BuildShape {
  private final ComposeVersion version;

  BuildShape(ComposeVersion version) {
    this.version = version;
  }

  private boolean has(Behaviour behaviour) {
    return version.has(behaviour);
  }

  /** Returns the shape of {@code build}. */
  Shape build() {
    return TEXT.or(
        fields()
            .keys(
                TEXT,
                "context",
                "dockerfile",
                "dockerfile_inline",
                "isolation",
                "network",
                "target")
            .keys(TEXTS, "cache_from", "cache_to", "entitlements", "platforms", "tags")
            .keys(PAIRS, "additional_contexts", "args", "labels", "ssh")
            .keys(FLAG, "no_cache", "privileged", "pull")
            .key("shm_size", WHOLE)
            .key("extra_hosts", HOSTS)
            .key("secrets", ComposeShape.fileReferences())
            .key("ulimits", ComposeShape.limits(INTEGER | STRING))
            .newer(has(Behaviour.ATTESTATIONS), FLAG, "provenance", "sbom")
            .newer(has(Behaviour.NO_CACHE_FILTER), TEXT_OR_SET, "no_cache_filter")
            .build());
  }

  /** Returns the shape of {@code develop}. */
  Shape develop() {
    Shape watch =
        fields()
            .key("path", TEXT)
            .key("action", choice("rebuild", "sync", "restart", "sync+restart", "sync+exec"))
            .key("target", TEXT)
            .key("ignore", has(Behaviour.IGNORE_AS_TEXT) ? TEXT_OR_SET : TEXTS)
            .key("exec", HookShape.hook(version))
            .newer(has(Behaviour.MODELS_AND_PROVIDERS), scalar(BOOLEAN), "initial_sync")
            .newer(has(Behaviour.MODELS_AND_PROVIDERS), TEXT_OR_SET, "include")
            .require("path", "action")
            .build();
    return scalar(NULL).or(fields().key("watch", listOf(watch, false)).build());
  }
}
